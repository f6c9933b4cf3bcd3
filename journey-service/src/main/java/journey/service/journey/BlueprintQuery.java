package journey.service.journey;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /** Keeps publishers of these journeys waiting until the caller's transaction ends. */
    void hold(Collection<String> codes) {
        jdbc.sql("select journey_id from journey where code = any(?) order by code for share")
                .param(codes.toArray(String[]::new))
                .query(Integer.class)
                .list();
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
                        select b.blueprint_id, b.version, b.name, b.published_at, b.published_by
                        from blueprint b
                        join journey j on j.journey_id = b.journey_id
                        where j.code = ?
                        order by b.version desc
                        """).param(code).query(BlueprintVersion.class).list();
    }
}
