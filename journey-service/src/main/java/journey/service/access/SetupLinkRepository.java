package journey.service.access;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the hash of the one set-up link that is open, if any. */
@Repository
class SetupLinkRepository {

    private final JdbcClient jdbc;

    SetupLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(String hash, Instant now) {
        close();
        jdbc.sql("insert into setup_link (link_hash, created_at) values (?, ?)")
                .params(hash, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isOpen(String hash) {
        return jdbc.sql("select exists (select from setup_link where link_hash = ?)")
                .param(hash)
                .query(Boolean.class)
                .single();
    }

    /** True for exactly one of those who come with the link at the same moment. */
    boolean take(String hash) {
        return jdbc.sql("delete from setup_link where link_hash = ?")
                        .param(hash)
                        .update()
                == 1;
    }

    void close() {
        jdbc.sql("delete from setup_link").update();
    }
}
