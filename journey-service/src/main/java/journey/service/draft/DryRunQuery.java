package journey.service.draft;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which of a journey's transactions a dry run looks at: of all versions, by when they began. */
@Repository
class DryRunQuery {

    private static final String BEGUN = """
            from blueprint b
            join journey j on j.journey_id = b.journey_id
            join transaction t on t.blueprint_id = b.blueprint_id
            where j.code = ? and t.started_at >= ? and t.started_at < ?
            """;

    private final JdbcClient jdbc;

    DryRunQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the latest transaction that has begun by then did so. */
    Optional<Instant> latest(String journey, Instant until) {
        return jdbc.sql("""
                        select max(l.started_at)
                        from blueprint b
                        join journey j on j.journey_id = b.journey_id
                        cross join lateral (
                          select t.started_at from transaction t
                          where t.blueprint_id = b.blueprint_id and t.started_at <= ?
                          order by t.started_at desc limit 1) l
                        where j.code = ?
                        """)
                .param(time(until))
                .param(journey)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    long count(String journey, Instant from, Instant until) {
        return jdbc.sql("select count(*) " + BEGUN)
                .param(journey)
                .param(time(from))
                .param(time(until))
                .query(Long.class)
                .single();
    }

    /** A sample of them, the same at each time: ids are drawn from references by a hash, so their order is chance. */
    List<Long> sample(String journey, Instant from, Instant until, int most) {
        return jdbc.sql("select t.transaction_id " + BEGUN + "order by t.transaction_id limit ?")
                .param(journey)
                .param(time(from))
                .param(time(until))
                .param(most)
                .query(Long.class)
                .list();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
