package journey.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Databases for tests, all on one real PostgreSQL per test run: a container where Docker answers, otherwise the
 * embedded server. The migrations run once; each database is a copy of the result.
 *
 * @param url the JDBC address
 */
public record TestDatabase(String url, String user, String password) {

    private static final String TEMPLATE = "template_journey";
    private static final String PASSWORD = "test";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A new database with the application's schema and no rows of its own. */
    public static TestDatabase fresh() {
        return create("OWNER " + ApplicationRole.NAME + " TEMPLATE " + Migrated.TEMPLATE_NAME);
    }

    /** A new database without any table. */
    public static TestDatabase empty() {
        return create("OWNER " + ApplicationRole.NAME);
    }

    /** Unpooled: every connection is a new one and must be closed. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static synchronized TestDatabase create(String options) {
        String name = "test_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE " + name + " " + options);
        return named(name);
    }

    private static TestDatabase named(String name) {
        return new TestDatabase(TestServer.address().url(name), ApplicationRole.NAME, PASSWORD);
    }

    private static void execute(String command) {
        try (Connection administrator = TestServer.address().connect();
                Statement statement = administrator.createStatement()) {
            ApplicationRole.ensure(administrator, PASSWORD);
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database refused: " + command, e);
        }
    }

    /** Loaded, and so migrated, when the first test wants a schema. */
    private static final class Migrated {

        static final String TEMPLATE_NAME = migrate();

        private static String migrate() {
            execute("CREATE DATABASE " + TEMPLATE + " OWNER " + ApplicationRole.NAME);
            Flyway.configure()
                    .dataSource(named(TEMPLATE).dataSource())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return TEMPLATE;
        }
    }
}
