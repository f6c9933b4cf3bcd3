package journey.service.journey;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is published. Each answer is one statement, so a version replaced meanwhile is seen whole or not at all. */
@Repository
class BlueprintQuery {

    /** A stored version: what a blueprint is made of. */
    record Stored(int blueprintId, int journeyId, String code, int version, String definition) {}

    private static final String STORED = """
            select b.blueprint_id, b.journey_id, j.code, b.version, b.definition
            from blueprint b
            join journey j on j.journey_id = b.journey_id
            """;

    /** Tells these advisory locks from others. */
    private static final int LOCKS = 4_410_274;

    private final JdbcClient jdbc;

    BlueprintQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Stored> byId(int blueprintId) {
        return jdbc.sql(STORED + "where b.blueprint_id = ?")
                .param(blueprintId)
                .query(Stored.class)
                .optional();
    }

    Optional<Stored> latest(String code) {
        return jdbc.sql(STORED + "where j.code = ? and b.version = j.latest_version")
                .param(code)
                .query(Stored.class)
                .optional();
    }

    Optional<Stored> version(String code, int version) {
        return jdbc.sql(STORED + "where j.code = ? and b.version = ?")
                .param(code)
                .param(version)
                .query(Stored.class)
                .optional();
    }

    /** The latest versions of journeys by their ids; codes that no journey has are left out. */
    Map<String, Integer> latestIds(Collection<String> codes) {
        Map<String, Integer> ids = new HashMap<>();
        jdbc.sql("""
                        select j.code, b.blueprint_id
                        from journey j
                        join blueprint b on b.journey_id = j.journey_id and b.version = j.latest_version
                        where j.code = any(?)
                        """).param(codes.toArray(String[]::new)).query((RowCallbackHandler)
                row -> ids.put(row.getString(1), row.getInt(2)));
        return ids;
    }

    /**
     * Keeps publishers of these journeys waiting until the caller's transaction ends. A lock beside the rows: many hold
     * it at a time, with every row that is recorded, and a lock on a row costs each of them a write to it.
     */
    void hold(Collection<String> codes) {
        jdbc.sql("select pg_advisory_xact_lock_shared(?, hashtext(code)) from unnest(?) as held(code) order by code")
                .param(LOCKS)
                .param(codes.toArray(String[]::new))
                .query((RowCallbackHandler) row -> {});
    }

    /** Waits until nobody holds this journey, and keeps it until the caller's transaction ends. */
    void holdAlone(String code) {
        jdbc.sql("select pg_advisory_xact_lock(?, hashtext(?))")
                .param(LOCKS)
                .param(code)
                .query((RowCallbackHandler) row -> {});
    }

    List<JourneySummary> summaries() {
        return jdbc.sql("""
                        select j.code, b.name, b.version, b.published_at
                        from journey j
                        join blueprint b on b.journey_id = j.journey_id and b.version = j.latest_version
                        order by lower(b.name), j.code
                        """).query(JourneySummary.class).list();
    }

    List<BlueprintVersion> versions(String code) {
        return jdbc.sql("""
                        select b.blueprint_id, b.version, b.name, b.published_at,
                          coalesce(a.name, b.published_by) as published_by
                        from blueprint b
                        join journey j on j.journey_id = b.journey_id
                        left join account a on a.username = b.published_by
                        where j.code = ?
                        order by b.version desc
                        """).param(code).query(BlueprintVersion.class).list();
    }
}
