package journey.service.reports;

import static journey.service.reports.Column.Unit.CODE;
import static journey.service.reports.Column.Unit.TEXT;
import static journey.service.reports.Column.Unit.WORD;

import java.sql.SQLException;
import java.util.List;
import journey.service.database.CopyRow;
import journey.service.scope.ScopedSql;
import org.springframework.stereotype.Repository;

/** The report {@code deviations}. */
@Repository
class DeviationsQuery implements ReportSource {

    private static final String AD_HOC = "ad_hoc";

    private static final Report REPORT = new Report(
            "deviations",
            Report.SCOPE,
            List.of(
                    new Column("transaction", TEXT),
                    new Column("kind", WORD),
                    new Column("step", CODE),
                    new Column("caused_by", CODE)));

    private final CodedQuery query;

    DeviationsQuery(CodedQuery query) {
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
                ScopedSql.readScoped(DeviationsQuery.class, "deviations.sql", request.scope()),
                ScopedSql.parameters(request.scope()),
                rows,
                DeviationsQuery::write);
    }

    private static void write(CopyRow row, CsvRows rows, Cells cells) throws SQLException {
        cells.text(1).word(2).term(3);
        if (row.integer(4) == null && AD_HOC.equals(row.text(2))) {
            rows.text("unassigned");
        } else {
            cells.term(4);
        }
        rows.endRow();
    }
}
