package journey.service.recording;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Has the database count the tables of facts anew. */
@Repository
class StatisticsRepository {

    static final List<String> TABLES = List.of("customer", "transaction", "touchpoint", "answer");

    /** Three times the size at which it was counted; half a megabyte at first. */
    private static final String OUTGROWN = """
            select t.name
            from unnest(cast(? as text[])) as t(name)
            join pg_class c on c.oid = cast(t.name as regclass)
            where pg_relation_size(c.oid) > 3 * greatest(c.relpages, 20) * cast(current_setting('block_size') as bigint)
            """;

    private final JdbcClient jdbc;

    StatisticsRepository(DataSource source) {
        // of its own, without the limit of time that the shared one has
        this.jdbc = JdbcClient.create(source);
    }

    /** The tables that have grown so much that questions planned by what is known of them may be slow. */
    List<String> outgrown() {
        return jdbc.sql(OUTGROWN)
                .param(TABLES.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    void analyze(String table) {
        jdbc.sql("analyze " + table).update();
    }
}
