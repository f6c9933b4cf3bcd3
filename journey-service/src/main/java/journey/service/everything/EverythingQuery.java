package journey.service.everything;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import journey.service.everything.rules.EverythingRate;
import journey.service.everything.rules.RolledYield;
import journey.service.everything.rules.StepYield;
import journey.service.rollup.CountedSql;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EverythingQuery {

    private static final String SQL = ScopedSql.read(EverythingQuery.class, "everything.sql");

    private final JdbcClient jdbc;
    private final CountedSql counted;

    EverythingQuery(JdbcClient jdbc, CountedSql counted) {
        this.jdbc = jdbc;
        this.counted = counted;
    }

    List<PeriodRate> rates(Scope scope, PeriodLength by) {
        CountedSql.Question question = counted.question(SQL, scope, by.grain());
        List<Counts> rows = jdbc.sql(question.sql())
                .params(question.parameters())
                .param("by", by.code())
                .query((row, number) -> counts(row))
                .list();
        List<PeriodRate> rates = new ArrayList<>();
        int first = 0;
        while (first < rows.size()) {
            int next = first + 1;
            while (next < rows.size() && rows.get(next).isStepOf(rows.get(first))) {
                next++;
            }
            rates.add(rate(by, rows.get(first), rows.subList(first + 1, next)));
            first = next;
        }
        return rates;
    }

    private static Counts counts(ResultSet row) throws SQLException {
        int step = row.getInt(3);
        Integer stepId = row.wasNull() ? null : step;
        return new Counts(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                stepId,
                row.getBoolean(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7));
    }

    private static PeriodRate rate(PeriodLength by, Counts transactions, List<Counts> steps) {
        return new PeriodRate(
                transactions.journey,
                transactions.period,
                by.label(transactions.period),
                new EverythingRate(transactions.well, transactions.notWell, transactions.unknown),
                RolledYield.product(
                        steps.stream().filter(Counts::bears).map(Counts::counts).toList()));
    }

    /** One row of the answer: first the transactions of a journey and period, then its steps. */
    record Counts(
            String journey,
            @Nullable LocalDate period,
            @Nullable Integer stepId,
            boolean required,
            long well,
            long notWell,
            long unknown) {

        boolean isStepOf(Counts head) {
            return stepId != null && journey.equals(head.journey) && Objects.equals(period, head.period);
        }

        /** Whether it belongs in the product: a step that nobody requires counts only where it happened. */
        boolean bears() {
            return required || well + notWell > 0;
        }

        StepYield counts() {
            return new StepYield(well, notWell, unknown);
        }
    }
}
