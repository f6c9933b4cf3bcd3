package journey.service.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the setting 'demo' and tells whether a database is still nobody's. */
@Repository
class DemoRepository {

    static final String PRESENT = "present";
    static final String REMOVED = "removed";

    private final JdbcClient jdbc;

    DemoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable String state() {
        return jdbc.sql("select value from setting where name = 'demo'")
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void remember(String state) {
        jdbc.sql(
                        "insert into setting (name, value) values ('demo', ?) on conflict (name) do update set value = excluded.value")
                .param(state)
                .update();
    }

    boolean databaseIsEmpty() {
        return jdbc.sql("select not exists (select from account) and not exists (select from journey)"
                        + " and not exists (select from customer) and not exists (select from transaction)"
                        + " and not exists (select from access_token)")
                .query(Boolean.class)
                .single();
    }
}
