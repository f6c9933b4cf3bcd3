package journey.service.reports;

import static journey.service.reports.Column.Unit.CODE;
import static journey.service.reports.Column.Unit.COUNT;
import static journey.service.reports.Column.Unit.SHARE;
import static journey.service.reports.Column.Unit.TEXT;

import java.util.List;
import java.util.Optional;
import journey.service.everything.EverythingService;
import journey.service.everything.StepResult;
import journey.service.everything.rules.Bounds;
import org.springframework.stereotype.Component;

/** The report {@code steps}. */
@Component
class StepsSource implements ReportSource {

    private static final Report REPORT = new Report(
            "steps",
            Report.SCOPE,
            List.of(
                    new Column("journey", CODE),
                    new Column("version", COUNT),
                    new Column("step", CODE),
                    new Column("measured", COUNT),
                    new Column("well", COUNT),
                    new Column("not_well", COUNT),
                    new Column("unknown", COUNT),
                    new Column("yield", SHARE),
                    new Column("yield_low", SHARE),
                    new Column("yield_high", SHARE),
                    new Column("target", SHARE),
                    new Column("name", TEXT),
                    new Column("stage", TEXT),
                    new Column("department", CODE),
                    new Column("position", COUNT)));

    private final EverythingService everything;

    StepsSource(EverythingService everything) {
        this.everything = everything;
    }

    @Override
    public Report report() {
        return REPORT;
    }

    @Override
    public void write(ReportRequest request, CsvRows rows) {
        everything.steps(request.scope()).forEach(step -> write(step, rows));
    }

    private static void write(StepResult step, CsvRows rows) {
        Optional<Bounds> interval = step.counts().interval();
        rows.text(step.journey()).number((long) step.version()).text(step.step());
        rows.number(step.counts().measured()).number(step.counts().well());
        rows.number(step.counts().notWell()).number(step.counts().unknown());
        rows.share(step.counts().rate());
        rows.share(interval.map(Bounds::low).orElse(null));
        rows.share(interval.map(Bounds::high).orElse(null));
        rows.share((Double) step.target());
        rows.text(step.name()).text(step.stage()).text(step.department());
        // people count from 1
        rows.number(step.position() + 1L).endRow();
    }
}
