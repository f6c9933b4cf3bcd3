package journey.service.transaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import journey.domain.transaction.Verdict;
import journey.service.rollup.CountedSql;
import journey.service.rollup.Grain;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many transactions of a list began on each day, where sums tell. So a list's length is known without counting, and a
 * page of it is read from its own days alone: the tenth thousand as quickly as the first fifty, and the only three among
 * millions at once.
 */
@Repository
class DayQuery {

    private final JdbcClient jdbc;
    private final CountedSql counted;

    DayQuery(JdbcClient jdbc, CountedSql counted) {
        this.jdbc = jdbc;
        this.counted = counted;
    }

    /** The counts by day; null where no sum tells them. */
    @Nullable NavigableMap<LocalDate, Long> of(Scope scope, TransactionFilter filter) {
        if (!counted.isKept(scope)) {
            return null;
        }
        if (filter.isByVerdictAlone()) {
            return asked("days-verdict.sql", scope, null, filter.verdicts());
        }
        if (filter.isByStepAlone()) {
            return asked("days-step.sql", scope, filter.step(), filter.stepVerdicts());
        }
        return filter.isByOnlyAlone()
                ? asked("days-only.sql", scope, filter.only(), EnumSet.of(Verdict.NOT_WELL))
                : null;
    }

    private NavigableMap<LocalDate, Long> asked(
            String file, Scope scope, @Nullable String step, Set<Verdict> verdicts) {
        CountedSql.Question question = counted.question(ScopedSql.read(DayQuery.class, file), scope, Grain.DAY);
        NavigableMap<LocalDate, Long> days = new TreeMap<>();
        jdbc.sql(question.sql())
                .params(question.parameters())
                .param("step", step)
                .query(row -> {
                    long count = count(row, verdicts);
                    if (count > 0) {
                        days.put(row.getObject("day", LocalDate.class), count);
                    }
                });
        return days;
    }

    private static long count(ResultSet row, Set<Verdict> verdicts) throws SQLException {
        long count = 0;
        for (Verdict verdict : verdicts.isEmpty() ? EnumSet.allOf(Verdict.class) : verdicts) {
            count += switch (verdict) {
                case WELL -> row.getLong("well");
                case NOT_WELL -> row.getLong("not_well");
                case UNKNOWN -> row.getLong("unknown");
            };
        }
        return count;
    }
}
