package journey.service.reports;

import static journey.service.reports.Column.Unit.CODE;
import static journey.service.reports.Column.Unit.COUNT;
import static journey.service.reports.Column.Unit.RATING;
import static journey.service.reports.Column.Unit.TEXT;
import static journey.service.reports.Column.Unit.TIME;
import static journey.service.reports.Column.Unit.YES_NO;

import java.sql.SQLException;
import java.util.List;
import journey.service.database.CopyRow;
import journey.service.scope.ScopedSql;
import org.springframework.stereotype.Repository;

/** The report {@code answers}: with the columns of the file that imports take, and whose transaction it was. */
@Repository
class AnswersQuery implements ReportSource {

    private static final Report REPORT = new Report(
            "answers",
            Report.SCOPE,
            List.of(
                    new Column("transaction", TEXT),
                    new Column("reference", TEXT),
                    new Column("answered_at", TIME),
                    new Column("everything", YES_NO),
                    new Column("well", CODE),
                    new Column("not_well", CODE),
                    new Column("overall", RATING),
                    new Column("return_intent", RATING),
                    new Column("comment", TEXT),
                    new Column("journey", CODE),
                    new Column("version", COUNT),
                    new Column("customer", TEXT)));

    private final CodedQuery query;

    AnswersQuery(CodedQuery query) {
        this.query = query;
    }

    @Override
    public Report report() {
        return REPORT;
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public void write(ReportRequest request, CsvRows rows) {
        query.each(
                ScopedSql.readScoped(AnswersQuery.class, "answers.sql", request.scope()),
                ScopedSql.parameters(request.scope()),
                rows,
                AnswersQuery::write);
    }

    private static void write(CopyRow row, CsvRows rows, Cells cells) throws SQLException {
        cells.text(1)
                .text(2)
                .time(3)
                .yesNo(4)
                .text(5)
                .text(6)
                .number(7)
                .number(8)
                .text(9);
        cells.text(10).number(11).text(12);
        rows.endRow();
    }
}
