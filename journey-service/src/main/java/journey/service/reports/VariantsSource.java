package journey.service.reports;

import static journey.service.reports.Column.Unit.CODE;
import static journey.service.reports.Column.Unit.COUNT;
import static journey.service.reports.Column.Unit.SHARE;
import static journey.service.reports.Column.Unit.YES_NO;

import java.util.List;
import journey.service.flow.FlowService;
import journey.service.flow.Variant;
import org.springframework.stereotype.Component;

/** The report {@code variants}. */
@Component
class VariantsSource implements ReportSource {

    private static final Report REPORT = new Report(
            "variants",
            Report.SCOPE,
            List.of(
                    new Column("journey", CODE),
                    new Column("version", COUNT),
                    new Column("steps", CODE),
                    new Column("transactions", COUNT),
                    new Column("well", COUNT),
                    new Column("not_well", COUNT),
                    new Column("rate", SHARE),
                    new Column("as_planned", YES_NO),
                    new Column("whole", YES_NO)));

    private final FlowService flow;

    VariantsSource(FlowService flow) {
        this.flow = flow;
    }

    @Override
    public Report report() {
        return REPORT;
    }

    @Override
    public void write(ReportRequest request, CsvRows rows) {
        flow.variants(request.scope()).forEach(variant -> write(variant, rows));
    }

    private static void write(Variant variant, CsvRows rows) {
        rows.text(variant.journey()).number((long) variant.version());
        rows.text(String.join("|", variant.steps()));
        rows.number(variant.transactions()).number(variant.well()).number(variant.notWell());
        rows.share(variant.rate());
        rows.yesNo(variant.asPlanned()).yesNo(variant.whole()).endRow();
    }
}
