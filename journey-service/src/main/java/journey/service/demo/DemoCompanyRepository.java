package journey.service.demo;

import journey.service.scope.ScopedSql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how far the demo company was filled in, and empties the database of it. */
@Repository
class DemoCompanyRepository {

    /** Values of the setting {@code demo.company}; absent: never begun, or removed. */
    enum Stage {
        FILLING,
        WHOLE
    }

    private static final String EMPTY = ScopedSql.read(DemoCompanyRepository.class, "empty.sql");

    private final JdbcClient jdbc;

    DemoCompanyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable Stage stage() {
        return jdbc.sql("select value from setting where name = 'demo.company'")
                .query(String.class)
                .optional()
                .map(Stage::valueOf)
                .orElse(null);
    }

    void remember(Stage stage) {
        jdbc.sql("insert into setting (name, value) values ('demo.company', ?)"
                        + " on conflict (name) do update set value = excluded.value")
                .param(stage.name())
                .update();
    }

    void forgetStage() {
        jdbc.sql("delete from setting where name = 'demo.company'").update();
    }

    boolean anyJourney() {
        return jdbc.sql("select exists (select from journey)")
                .query(Boolean.class)
                .single();
    }

    /** Removes every fact, definition, import and word; people, tokens and settings stay. */
    void empty() {
        jdbc.sql(EMPTY).update();
    }
}
