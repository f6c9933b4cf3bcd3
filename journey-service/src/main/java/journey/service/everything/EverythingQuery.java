package journey.service.everything;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import journey.domain.journey.Step;
import journey.service.everything.rules.StepYield;
import journey.service.journey.JourneyService;
import journey.service.rollup.CountedSql;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts journeys by period. The database counts each version of a plan; they are put together here. */
@Repository
class EverythingQuery {

    private static final String SQL = ScopedSql.read(EverythingQuery.class, "everything.sql");

    /** Stands for all time. */
    private static final LocalDate TOTAL = LocalDate.MIN;

    private final JdbcClient jdbc;
    private final CountedSql counted;
    private final JourneyService journeys;

    EverythingQuery(JdbcClient jdbc, CountedSql counted, JourneyService journeys) {
        this.jdbc = jdbc;
        this.counted = counted;
        this.journeys = journeys;
    }

    /** One row of the answer. */
    private record Counts(
            int blueprintId,
            @Nullable String journey,
            LocalDate begin,
            @Nullable Integer position,
            StepYield counts,
            StepYield full) {

        /** Whether it counts transactions; those that cancel out to nothing are nothing. */
        boolean areTransactions() {
            return journey == null && position == null && counts.measured() + counts.unknown() > 0;
        }
    }

    List<PeriodRate> rates(Scope scope, PeriodLength by) {
        List<Counts> counts = counts(scope, by);
        Map<Integer, String> journeyOf = new HashMap<>();
        Map<String, Map<LocalDate, PeriodSums>> journeyPeriods = new TreeMap<>();
        for (Counts row : counts) {
            if (row.journey != null) {
                journeyOf.put(row.blueprintId, row.journey);
                Map<LocalDate, PeriodSums> periods =
                        journeyPeriods.computeIfAbsent(row.journey, code -> new TreeMap<>());
                if (by == PeriodLength.TOTAL) {
                    periods.computeIfAbsent(TOTAL, total -> new PeriodSums());
                }
            }
        }
        for (Counts row : counts) {
            if (row.areTransactions()) {
                periods(row, journeyOf, journeyPeriods)
                        .computeIfAbsent(row.begin, begin -> new PeriodSums())
                        .addTransactions(row.counts, row.full, plan(row));
            }
        }
        for (Counts row : counts) {
            if (row.position != null) {
                PeriodSums sums = periods(row, journeyOf, journeyPeriods).get(row.begin);
                if (sums != null) {
                    sums.addStep(plan(row).get(row.position), row.counts);
                }
            }
        }
        return rates(journeyPeriods, by);
    }

    private List<Counts> counts(Scope scope, PeriodLength by) {
        CountedSql.Question question = counted.question(SQL, scope, by.grain());
        return jdbc.sql(question.sql())
                .params(question.parameters())
                .param("by", by.code())
                .query((row, number) -> counts(row))
                .list();
    }

    private static Counts counts(ResultSet row) throws SQLException {
        LocalDate begin = row.getObject("period", LocalDate.class);
        return new Counts(
                row.getInt("blueprint_id"),
                row.getString("journey"),
                begin == null ? TOTAL : begin,
                row.getObject("position", Integer.class),
                new StepYield(row.getLong("well"), row.getLong("not_well"), row.getLong("unknown")),
                new StepYield(row.getLong("full_well"), row.getLong("full_not_well"), 0));
    }

    private static Map<LocalDate, PeriodSums> periods(
            Counts row, Map<Integer, String> journeyOf, Map<String, Map<LocalDate, PeriodSums>> journeyPeriods) {
        String journey = Objects.requireNonNull(journeyOf.get(row.blueprintId));
        return Objects.requireNonNull(journeyPeriods.get(journey));
    }

    private List<Step> plan(Counts row) {
        return journeys.blueprint(row.blueprintId).definition().steps();
    }

    private static List<PeriodRate> rates(Map<String, Map<LocalDate, PeriodSums>> journeyPeriods, PeriodLength by) {
        List<PeriodRate> rates = new ArrayList<>();
        journeyPeriods.forEach((journey, periods) -> periods.forEach((begin, sums) -> {
            LocalDate first = begin.equals(TOTAL) ? null : begin;
            rates.add(new PeriodRate(journey, first, by.label(first), sums.rate(), sums.rolledYield()));
        }));
        return rates;
    }
}
