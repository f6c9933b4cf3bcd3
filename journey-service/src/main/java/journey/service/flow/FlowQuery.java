package journey.service.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import journey.domain.journey.Blueprint;
import journey.service.flow.rules.DeviationKind;
import journey.service.journey.JourneyService;
import journey.service.rollup.CountedSql;
import journey.service.rollup.Grain;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FlowQuery {

    private static final String FAILURES = ScopedSql.read(FlowQuery.class, "failures.sql");
    private static final String PROMISES = ScopedSql.read(FlowQuery.class, "promises.sql");

    private final JdbcClient jdbc;
    private final CountedSql counted;
    private final JourneyService journeys;

    FlowQuery(JdbcClient jdbc, CountedSql counted, JourneyService journeys) {
        this.jdbc = jdbc;
        this.counted = counted;
        this.journeys = journeys;
    }

    /** Steps that were missing or not well, and ad hoc contacts. */
    List<DeviationCount> failures(Scope scope) {
        List<DeviationCount> failures = new ArrayList<>();
        asked(FAILURES, scope).query(row -> {
            Blueprint blueprint = journeys.blueprint(row.getInt("blueprint_id"));
            String contact = row.getString("contact");
            String step = row.getString("step");
            if (contact != null) {
                add(failures, blueprint, DeviationKind.AD_HOC, contact, step, row.getLong("not_well"));
            } else {
                long missing = row.getLong("missing");
                add(failures, blueprint, DeviationKind.MISSING, step, null, missing);
                add(failures, blueprint, DeviationKind.FAILED, step, null, row.getLong("not_well") - missing);
            }
        });
        return failures;
    }

    private static void add(
            List<DeviationCount> to,
            Blueprint blueprint,
            DeviationKind kind,
            String step,
            @Nullable String causedBy,
            long count) {
        if (count > 0) {
            to.add(new DeviationCount(blueprint.definition().code(), blueprint.version(), kind, step, causedBy, count));
        }
    }

    /** How often a planned step was promised for a time, and how often it came by then. */
    record Promises(long promised, long kept) {

        static final Promises NONE = new Promises(0, 0);
    }

    /** By the id of the version and the step's position. */
    Map<Integer, Map<Integer, Promises>> promises(Scope scope) {
        Map<Integer, Map<Integer, Promises>> promises = new HashMap<>();
        asked(PROMISES, scope).query(row -> {
            promises.computeIfAbsent(row.getInt("blueprint_id"), id -> new HashMap<>())
                    .put(row.getInt("position"), new Promises(row.getLong("promised"), row.getLong("kept")));
        });
        return promises;
    }

    private JdbcClient.StatementSpec asked(String text, Scope scope) {
        CountedSql.Question question = counted.question(text, scope, Grain.MONTH);
        return jdbc.sql(question.sql()).params(question.parameters());
    }
}
