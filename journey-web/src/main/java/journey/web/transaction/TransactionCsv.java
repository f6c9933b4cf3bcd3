package journey.web.transaction;

import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import journey.domain.touchpoint.Touchpoint;
import journey.service.recording.RecordedFacts;
import journey.service.reports.Column;
import journey.service.reports.Column.Unit;
import journey.service.reports.CsvRows;
import journey.web.wording.FindingWords;

/** The table "step by step" as CSV. */
final class TransactionCsv {

    private static final List<Column> COLUMNS = List.of(
            new Column("transaction", Unit.TEXT),
            new Column("step", Unit.CODE),
            new Column("name", Unit.TEXT),
            new Column("planned", Unit.YES_NO),
            new Column("occurrence", Unit.COUNT),
            new Column("occurred_at", Unit.TIME),
            new Column("promised_at", Unit.TIME),
            new Column("department", Unit.CODE),
            new Column("channel", Unit.CODE),
            new Column("employee", Unit.CODE),
            new Column("what", Unit.SCORE),
            new Column("how", Unit.SCORE),
            new Column("score", Unit.SCORE),
            new Column("verdict", Unit.WORD),
            new Column("why", Unit.TEXT),
            new Column("caused_by", Unit.CODE),
            new Column("moment", Unit.WORD),
            new Column("note", Unit.TEXT));

    private final CsvRows out;
    private final FindingWords words;

    private TransactionCsv(CsvRows out, FindingWords words) {
        this.out = out;
        this.words = words;
    }

    static void write(RecordedFacts facts, ZoneId zone, FindingWords words, OutputStream stream) {
        CsvRows out = new CsvRows(stream, COLUMNS, zone);
        TransactionCsv csv = new TransactionCsv(out, words);
        StepRows.of(facts).forEach(row -> csv.write(facts.reference(), row));
        out.flush();
    }

    private void write(String reference, StepRow row) {
        Touchpoint touchpoint = row.touchpoint();
        out.text(reference).text(row.step()).text(row.name()).yesNo(row.isPlanned());
        out.number(touchpoint == null ? null : row.occurrence());
        out.time(row.at());
        out.time(row.due());
        out.text(row.department());
        out.text(touchpoint == null ? null : touchpoint.channel());
        out.text(touchpoint == null ? null : touchpoint.employee());
        out.score(row.what()).score(row.how()).score(row.score());
        out.text(row.verdict() == null ? null : row.verdict().name());
        out.text(row.findings().stream().map(words::say).collect(Collectors.joining("; ")));
        out.text(touchpoint == null ? null : touchpoint.causedBy());
        out.text(
                touchpoint == null || touchpoint.moment() == null
                        ? null
                        : touchpoint.moment().name());
        out.text(touchpoint == null ? null : touchpoint.note()).endRow();
    }
}
