package journey.service.scope;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import journey.domain.TermKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScopeWordsQuery {

    private final JdbcClient jdbc;

    ScopeWordsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> journeys() {
        return jdbc.sql("select code from journey order by code")
                .query(String.class)
                .list();
    }

    List<String> codes(TermKind kind) {
        return jdbc.sql("select code from term where kind = ? order by code")
                .param(kind.name())
                .query(String.class)
                .list();
    }

    boolean hasJourney(String code) {
        return jdbc.sql("select exists (select 1 from journey where code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    boolean has(TermKind kind, String code) {
        return jdbc.sql("select exists (select 1 from term where kind = ? and code = ?)")
                .params(kind.name(), code)
                .query(Boolean.class)
                .single();
    }

    /** By the index of each blueprint: the transactions themselves are not read. */
    Optional<Instant> newest(Instant by) {
        return jdbc.sql("""
                        select newest.started_at
                        from blueprint b
                        cross join lateral (
                          select t.started_at from transaction t
                          where t.blueprint_id = b.blueprint_id and t.started_at <= :by
                          order by t.started_at desc
                          limit 1) newest
                        order by newest.started_at desc
                        limit 1""")
                .param("by", OffsetDateTime.ofInstant(by, ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
