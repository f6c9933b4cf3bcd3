package journey.service.reports;

import static journey.service.reports.Column.Unit.CODE;
import static journey.service.reports.Column.Unit.COUNT;
import static journey.service.reports.Column.Unit.RATING;
import static journey.service.reports.Column.Unit.SCORE;
import static journey.service.reports.Column.Unit.TEXT;
import static journey.service.reports.Column.Unit.TIME;
import static journey.service.reports.Column.Unit.WORD;
import static journey.service.reports.Column.Unit.YES_NO;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import journey.service.database.CopyRow;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The report {@code touchpoints}. Channel and department are here the touchpoint's own, not its transaction's. */
@Repository
class TouchpointsQuery implements ReportSource {

    private static final Report REPORT = new Report(
            "touchpoints",
            Report.SCOPE,
            List.of(
                    new Column("transaction", TEXT),
                    new Column("step", CODE),
                    new Column("occurrence", COUNT),
                    new Column("occurred_at", TIME),
                    new Column("promised_at", TIME),
                    new Column("channel", CODE),
                    new Column("department", CODE),
                    new Column("employee", CODE),
                    new Column("what", SCORE),
                    new Column("how", SCORE),
                    new Column("score", SCORE),
                    new Column("verdict", WORD),
                    new Column("done", YES_NO),
                    new Column("effort", RATING),
                    new Column("rework", COUNT),
                    new Column("satisfaction", RATING),
                    new Column("feeling", RATING),
                    new Column("clarity", RATING),
                    new Column("respect", RATING),
                    new Column("recognition", RATING),
                    new Column("applicable", YES_NO),
                    new Column("initiated_by", WORD),
                    new Column("moment", WORD),
                    new Column("caused_by", CODE),
                    new Column("reference", TEXT),
                    new Column("journey", CODE),
                    new Column("planned", YES_NO),
                    new Column("note", TEXT),
                    new Column("first_promised_at", TIME)));

    private final CodedQuery query;

    TouchpointsQuery(CodedQuery query) {
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
        Scope scope = request.scope();
        // a touchpoint's channel and department are its own, not its transaction's
        Scope ofTransactions = new Scope(
                scope.journey(),
                scope.version(),
                scope.from(),
                scope.to(),
                null,
                null,
                scope.segment(),
                scope.employees());
        Map<String, @Nullable Object> parameters = ScopedSql.parameters(ofTransactions);
        parameters.put("own_channel", scope.channel());
        parameters.put("own_department", scope.department());
        query.each(
                ScopedSql.readScoped(TouchpointsQuery.class, "touchpoints.sql", ofTransactions),
                parameters,
                rows,
                TouchpointsQuery::write);
    }

    private static void write(CopyRow row, CsvRows rows, Cells cells) throws SQLException {
        cells.text(1).term(2).number(3).time(4).time(5).term(6).term(7).term(8);
        cells.score(9).score(10).score(11).word(12);
        cells.yesNo(13);
        for (int measure = 14; measure <= 20; measure++) {
            cells.number(measure);
        }
        cells.yesNo(21).inputWord(22).inputWord(23).term(24).text(25).text(26);
        cells.planned(28, 2).text(27).time(29);
        rows.endRow();
    }
}
