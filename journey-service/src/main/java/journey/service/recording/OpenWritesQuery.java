package journey.service.recording;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells whether database transactions that write are still open. */
@Repository
class OpenWritesQuery {

    private final JdbcClient jdbc;

    OpenWritesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** This moment, for {@link #isAnyOpenSince}. */
    String now() {
        return jdbc.sql("select cast(pg_snapshot_xmax(pg_current_snapshot()) as text)")
                .query(String.class)
                .single();
    }

    /** Whether one that was open at a moment still is. */
    boolean isAnyOpenSince(String moment) {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot()) < cast(? as xid8)")
                .param(moment)
                .query(Boolean.class)
                .single();
    }
}
