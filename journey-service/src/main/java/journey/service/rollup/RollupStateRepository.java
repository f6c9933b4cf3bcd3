package journey.service.rollup;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rollups are in use, and whether they were built by what this program counts. */
@Repository
class RollupStateRepository {

    /**
     * Raise it with every change of how a transaction is judged or of what it adds to the sums: all are then judged, and all
     * rollups built, anew.
     */
    private static final int RULES = 6;

    private final JdbcClient jdbc;
    private final ZoneId zone;
    private volatile boolean usable;

    RollupStateRepository(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** Whether pages may read the rollups; what they may read once they may for ever. */
    boolean isUsable() {
        if (!usable) {
            usable = jdbc.sql("select generation is not null and zone = ? and rules = ? from rollup_state")
                    .param(zone.getId())
                    .param(RULES)
                    .query(Boolean.class)
                    .optional()
                    .orElse(false);
        }
        return usable;
    }

    /** The zone and the version of the rules. */
    String basis() {
        return zone.getId() + " " + RULES;
    }

    /** Where nothing is recorded yet, empty rollups are right: takes them into use. Needs a database transaction around it. */
    void beginEmpty(Instant now) {
        // nobody records meanwhile
        jdbc.sql("lock table transaction in share mode").update();
        if (jdbc.sql("select exists (select from transaction)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        jdbc.sql("truncate delta, delta_held").update();
        for (SubjectTable subject : SubjectTable.values()) {
            jdbc.sql("truncate " + subject.table()).update();
        }
        use(1, now);
    }

    /** Takes a generation into use. */
    void use(int generation, Instant now) {
        jdbc.sql("update rollup_state set generation = ?, building = null, zone = ?, rules = ?, built_at = ?")
                .param(generation)
                .param(zone.getId())
                .param(RULES)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
