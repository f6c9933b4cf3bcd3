package journey.service.rollup;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rollups are in use, and whether they were built by what this program counts. */
@Repository
class RollupStateRepository {

    /**
     * Raise it with every change of how a transaction is judged or of what it adds to the sums: all are then judged, and all
     * rollups built, anew.
     */
    private static final int RULES = 7;

    /** The stored day of a transaction's beginning: in the zone of the rollups in use. */
    private static final String STORED_DAY = "t.started_on";

    private final JdbcClient jdbc;
    private final ZoneId zone;
    private volatile boolean usable;
    private volatile @Nullable String reckonedDay;

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

    /**
     * The SQL of the day on which a transaction {@code t} began, in the firm's zone: as stored, or reckoned from its time
     * while what is stored may still be of another zone.
     */
    String day() {
        if (isUsable()) {
            return STORED_DAY;
        }
        boolean ofThisZone = jdbc.sql("select coalesce(zone = ?, false) from rollup_state")
                .param(zone.getId())
                .query(Boolean.class)
                .single();
        return ofThisZone ? STORED_DAY : reckonedDay();
    }

    private String reckonedDay() {
        String day = reckonedDay;
        if (day == null) {
            ZoneId plain = zone.normalized();
            // PostgreSQL reads the sign of a bare offset the other way round, that of an interval as everybody does
            String named = plain instanceof ZoneOffset offset
                    ? "make_interval(secs => " + offset.getTotalSeconds() + ")"
                    : "'" + plain.getId() + "'";
            boolean known = plain instanceof ZoneOffset
                    || jdbc.sql("select exists (select from pg_timezone_names where name = ?)")
                            .param(plain.getId())
                            .query(Boolean.class)
                            .single();
            day = known ? "cast(t.started_at at time zone " + named + " as date)" : STORED_DAY;
            reckonedDay = day;
        }
        return day;
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
