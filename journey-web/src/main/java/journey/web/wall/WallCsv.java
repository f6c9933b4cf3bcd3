package journey.web.wall;

import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Step;
import journey.service.reports.Column;
import journey.service.reports.Column.Unit;
import journey.service.reports.CsvRows;
import journey.service.transaction.TransactionLine;
import org.jspecify.annotations.Nullable;

/** The wall as CSV: a row for each transaction, a column for each planned step with its verdict there. */
final class WallCsv {

    private static final List<Column> COLUMNS = List.of(
            new Column("transaction", Unit.TEXT),
            new Column("journey", Unit.CODE),
            new Column("version", Unit.COUNT),
            new Column("started_at", Unit.TIME),
            new Column("state", Unit.WORD),
            new Column("verdict", Unit.WORD),
            new Column("score", Unit.SCORE),
            new Column("unplanned", Unit.COUNT));

    private WallCsv() {}

    /** @param unplanned by transaction, a place for each contact that was not planned */
    static void write(
            Blueprint blueprint,
            List<TransactionLine> shown,
            Map<String, List<Integer>> unplanned,
            ZoneId zone,
            OutputStream stream) {
        List<Step> steps = blueprint.definition().steps();
        List<Column> columns = new ArrayList<>(COLUMNS);
        steps.forEach(step -> columns.add(new Column(step.code(), Unit.WORD)));
        CsvRows out = new CsvRows(stream, columns, zone);
        for (TransactionLine line : shown) {
            out.text(line.reference()).text(line.journey()).number((long) line.version());
            out.time(line.startedAt());
            out.text(line.state().name().toLowerCase(java.util.Locale.ROOT));
            out.text(line.verdict().name()).score(line.score());
            out.number(
                    (long) unplanned.getOrDefault(line.reference(), List.of()).size());
            for (int position = 0; position < steps.size(); position++) {
                out.text(verdict(line.stepVerdicts(), position));
            }
            out.endRow();
        }
        out.flush();
    }

    /** Null where the step does not apply. */
    private static @Nullable String verdict(String verdicts, int position) {
        return switch (position < verdicts.length() ? verdicts.charAt(position) : 'U') {
            case 'W' -> "WELL";
            case 'N' -> "NOT_WELL";
            case 'U' -> "UNKNOWN";
            default -> null;
        };
    }
}
