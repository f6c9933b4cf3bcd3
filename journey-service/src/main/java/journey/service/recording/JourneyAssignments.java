package journey.service.recording;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import journey.domain.journey.Blueprint;
import journey.service.journey.JourneyService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which version of a journey new transactions go by: the latest when they are first recorded. */
@Repository
class JourneyAssignments {

    // for share: a version that transactions are about to use is not replaced under their hands
    private static final String LATEST = """
            select j.code, b.blueprint_id
            from journey j
            join blueprint b on b.journey_id = j.journey_id and b.version = j.latest_version
            where j.code = any(?)
            order by j.code
            for share of j""";

    private final JdbcTemplate jdbc;
    private final JourneyService journeys;

    JourneyAssignments(JdbcTemplate jdbc, JourneyService journeys) {
        this.jdbc = jdbc;
        this.journeys = journeys;
    }

    /** The latest blueprints of these journeys by code; codes that no journey has are left out. */
    Map<String, Blueprint> latest(Set<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, Integer> ids = new HashMap<>();
        jdbc.query(
                LATEST,
                row -> {
                    ids.put(row.getString(1), row.getInt(2));
                },
                (Object) codes.toArray(String[]::new));
        Map<String, Blueprint> blueprints = new HashMap<>();
        ids.forEach((code, id) -> blueprints.put(code, journeys.blueprint(id)));
        return blueprints;
    }
}
