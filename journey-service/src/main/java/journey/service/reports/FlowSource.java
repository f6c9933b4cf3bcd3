package journey.service.reports;

import static journey.service.reports.Column.Unit.CODE;
import static journey.service.reports.Column.Unit.COUNT;
import static journey.service.reports.Column.Unit.SECONDS;
import static journey.service.reports.Column.Unit.YES_NO;

import java.time.Duration;
import java.util.List;
import journey.service.flow.FlowPair;
import journey.service.flow.FlowService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The report {@code flow}. */
@Component
class FlowSource implements ReportSource {

    private static final Report REPORT = new Report(
            "flow",
            Report.SCOPE,
            List.of(
                    new Column("journey", CODE),
                    new Column("from_step", CODE),
                    new Column("to_step", CODE),
                    new Column("count", COUNT),
                    new Column("median_wait_s", SECONDS),
                    new Column("p90_wait_s", SECONDS),
                    new Column("planned", YES_NO),
                    new Column("version", COUNT),
                    new Column("as_planned", COUNT)));

    private final FlowService flow;

    FlowSource(FlowService flow) {
        this.flow = flow;
    }

    @Override
    public Report report() {
        return REPORT;
    }

    @Override
    public void write(ReportRequest request, CsvRows rows) {
        flow.pairs(request.scope()).forEach(pair -> write(pair, rows));
    }

    private static void write(FlowPair pair, CsvRows rows) {
        rows.text(pair.journey()).text(pair.from()).text(pair.to()).number(pair.count());
        seconds(pair.medianWait(), rows);
        seconds(pair.ninetiethWait(), rows);
        rows.yesNo(pair.planned());
        rows.number((long) pair.version()).number(pair.asPlanned()).endRow();
    }

    private static void seconds(@Nullable Duration wait, CsvRows rows) {
        if (wait == null) {
            rows.text(null);
        } else {
            // below a second 0 would say that there was none
            long seconds = wait.toSeconds();
            if (seconds == 0 && !wait.isZero()) {
                rows.share((Double) (wait.toMillis() / 1000.0));
            } else {
                rows.number(seconds);
            }
        }
    }
}
