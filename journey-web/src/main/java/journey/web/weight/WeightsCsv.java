package journey.web.weight;

import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.List;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Step;
import journey.service.reports.Column;
import journey.service.reports.Column.Unit;
import journey.service.reports.CsvRows;
import journey.service.weight.WeightSet;

/** The weights of a version's steps as CSV. */
final class WeightsCsv {

    private static final List<Column> COLUMNS = List.of(
            new Column("journey", Unit.CODE),
            new Column("version", Unit.COUNT),
            new Column("step", Unit.CODE),
            new Column("name", Unit.TEXT),
            new Column("from_month", Unit.PERIOD),
            new Column("weight", Unit.SHARE),
            new Column("answers", Unit.COUNT),
            new Column("made_by", Unit.TEXT));

    private WeightsCsv() {}

    /** @param today the weights in force where there are no sets; none: all alike */
    static void write(Blueprint blueprint, List<WeightSet> sets, List<Double> today, OutputStream stream) {
        // it has no times
        CsvRows out = new CsvRows(stream, COLUMNS, ZoneOffset.UTC);
        List<Step> steps = blueprint.definition().steps();
        for (WeightSet set : sets) {
            for (int position = 0; position < steps.size(); position++) {
                begin(out, blueprint, steps.get(position)).text(set.fromMonth().toString());
                out.share(set.weights().get(position)).number(set.answers());
                out.text(set.madeBy()).endRow();
            }
        }
        for (int position = 0; sets.isEmpty() && position < steps.size(); position++) {
            begin(out, blueprint, steps.get(position)).text(null);
            out.share(today.isEmpty() ? (Double) (1.0 / steps.size()) : today.get(position));
            out.text(null).text(null).endRow();
        }
        out.flush();
    }

    private static CsvRows begin(CsvRows out, Blueprint blueprint, Step step) {
        return out.text(blueprint.definition().code())
                .number((long) blueprint.version())
                .text(step.code())
                .text(step.name());
    }
}
