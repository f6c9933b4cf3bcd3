package journey.service.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IdempotencyKeyRepository {

    private final JdbcClient jdbc;

    IdempotencyKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request that was answered before. */
    record Answered(String requestHash, String response) {}

    /**
     * Takes a key for this database transaction; false if it was used before. Waits for a transaction that has just
     * taken it: afterwards its answer is there, or the key is free.
     */
    boolean claim(String requestedBy, String key, String requestHash, Instant now) {
        return jdbc.sql("""
                        insert into idempotency_key (requested_by, key, request_hash, response, created_at)
                        values (?, ?, ?, '', ?)
                        on conflict do nothing
                        """)
                        .params(requestedBy, key, requestHash, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Answered answered(String requestedBy, String key) {
        return jdbc.sql("select request_hash, response from idempotency_key where requested_by = ? and key = ?")
                .params(requestedBy, key)
                .query((row, index) -> new Answered(row.getString(1), row.getString(2)))
                .single();
    }

    void answer(String requestedBy, String key, String response) {
        jdbc.sql("update idempotency_key set response = ? where requested_by = ? and key = ?")
                .params(response, requestedBy, key)
                .update();
    }

    void removeOlderThan(Instant moment) {
        jdbc.sql("delete from idempotency_key where created_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
