package journey.service.reports;

import static journey.service.reports.Column.Unit.AMOUNT;
import static journey.service.reports.Column.Unit.CODE;
import static journey.service.reports.Column.Unit.COUNT;
import static journey.service.reports.Column.Unit.SCORE;
import static journey.service.reports.Column.Unit.SHARE;
import static journey.service.reports.Column.Unit.TEXT;
import static journey.service.reports.Column.Unit.TIME;
import static journey.service.reports.Column.Unit.WORD;
import static journey.service.reports.Column.Unit.YES_NO;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import journey.service.database.CopyRow;
import journey.service.scope.ScopedSql;
import journey.service.scoring.rules.TransactionScore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The report {@code transactions}. */
@Repository
class TransactionsQuery implements ReportSource {

    private static final Report REPORT = new Report(
            "transactions",
            filters(),
            List.of(
                    new Column("transaction", TEXT),
                    new Column("journey", CODE),
                    new Column("version", COUNT),
                    new Column("customer", TEXT),
                    new Column("opened_at", TIME),
                    new Column("closed_at", TIME),
                    new Column("verdict", WORD),
                    new Column("score", SCORE),
                    new Column("weakest_score", SCORE),
                    new Column("weakest_step", CODE),
                    new Column("grade", WORD),
                    new Column("shape", WORD),
                    new Column("coverage", SHARE),
                    new Column("steps_required", COUNT),
                    new Column("steps_measured", COUNT),
                    new Column("steps_well", COUNT),
                    new Column("first_failing_step", CODE),
                    new Column("state", WORD),
                    new Column("started_at", TIME),
                    new Column("channel", CODE),
                    new Column("segment", CODE),
                    new Column("value", AMOUNT),
                    new Column("currency", TEXT),
                    new Column("label", TEXT),
                    new Column("partial", YES_NO),
                    new Column("fully_measured", YES_NO)));

    private final CodedQuery query;

    private static Set<Filter> filters() {
        Set<Filter> filters = EnumSet.copyOf(Report.SCOPE);
        filters.add(Filter.SHAPE);
        return filters;
    }

    TransactionsQuery(CodedQuery query) {
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
        Map<String, @Nullable Object> parameters = ScopedSql.parameters(request.scope());
        parameters.put("shape", request.shape() == null ? null : request.shape().name());
        query.each(
                ScopedSql.readScoped(TransactionsQuery.class, "transactions.sql", request.scope()),
                parameters,
                rows,
                TransactionsQuery::write);
    }

    private static void write(CopyRow row, CsvRows rows, Cells cells) throws SQLException {
        double coverage = Objects.requireNonNull(row.number(13));
        cells.text(1).text(2).number(3).text(4).time(5).time(6).word(7).score(8).score(9);
        cells.step(25, 10).word(11).word(12);
        rows.share((Double) coverage);
        cells.number(14)
                .number(15)
                .number(16)
                .step(25, 17)
                .inputWord(18)
                .time(19)
                .term(20)
                .term(21)
                .amount(22)
                .text(23)
                .text(24);
        rows.yesNo(TransactionScore.isPartial(coverage));
        cells.yesNo(26);
        rows.endRow();
    }
}
