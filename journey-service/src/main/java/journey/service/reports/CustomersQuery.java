package journey.service.reports;

import static journey.service.reports.Column.Unit.CODE;
import static journey.service.reports.Column.Unit.COUNT;
import static journey.service.reports.Column.Unit.TEXT;
import static journey.service.reports.Column.Unit.TIME;
import static journey.service.reports.Column.Unit.WORD;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import journey.service.database.CopyRow;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import org.springframework.stereotype.Repository;

/** The report {@code customers}: with the columns of the file that imports take, and what became of their transactions. */
@Repository
class CustomersQuery implements ReportSource {

    private static final Report REPORT = new Report(
            "customers",
            Report.SCOPE,
            List.of(
                    new Column("customer", TEXT),
                    new Column("name", TEXT),
                    new Column("segment", CODE),
                    new Column("kind", WORD),
                    new Column("status", WORD),
                    new Column("lost_at", TIME),
                    new Column("lost_reason", TEXT),
                    new Column("same_as", TEXT),
                    new Column("transactions", COUNT),
                    new Column("first_at", TIME),
                    new Column("last_at", TIME),
                    new Column("well", COUNT),
                    new Column("not_well", COUNT),
                    new Column("unknown", COUNT)));

    private final CodedQuery query;

    CustomersQuery(CodedQuery query) {
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
        query.each(
                ScopedSql.readScoped(CustomersQuery.class, "customers.sql", scope)
                        .replace("{{chosen}}", isLimited(scope) ? "n.customer_id is not null" : "true"),
                ScopedSql.parameters(scope),
                rows,
                CustomersQuery::write);
    }

    /** Whether it is asked for the customers of some transactions, and not for all. */
    private static boolean isLimited(Scope scope) {
        return !scope.employees().isEmpty()
                || Stream.of(
                                scope.journey(),
                                scope.from(),
                                scope.to(),
                                scope.channel(),
                                scope.department(),
                                scope.segment())
                        .anyMatch(Objects::nonNull);
    }

    private static void write(CopyRow row, CsvRows rows, Cells cells) throws SQLException {
        cells.text(1).text(2).term(3).inputWord(4).inputWord(5).time(6).text(7).text(8);
        cells.number(9).time(10).time(11).number(12).number(13).number(14);
        rows.endRow();
    }
}
