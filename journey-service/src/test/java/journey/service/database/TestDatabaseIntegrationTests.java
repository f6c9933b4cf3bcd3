package journey.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;

@DatabaseTest
@SpringBootTest(classes = TestDatabaseIntegrationTests.Application.class)
class TestDatabaseIntegrationTests {

    @Autowired
    private DataSource injected;

    @Test
    void givesEveryTestASchemaOfItsOwn() throws SQLException {
        TestDatabase one = TestDatabase.fresh();
        TestDatabase two = TestDatabase.fresh();
        execute(one.dataSource(), "CREATE TABLE mine (id int)");
        assertThat(tables(one.dataSource(), "mine")).isEqualTo(1);
        assertThat(tables(two.dataSource(), "mine")).isZero();
        assertThat(tables(two.dataSource(), "flyway_schema_history")).isEqualTo(1);
    }

    @Test
    void givesAnEmptyDatabaseWhereTheMigrationsAreTheTest() throws SQLException {
        assertThat(tables(TestDatabase.empty().dataSource(), "flyway_schema_history"))
                .isZero();
    }

    @Test
    void givesTheContextAMigratedDatabase() throws SQLException {
        assertThat(tables(injected, "flyway_schema_history")).isEqualTo(1);
    }

    private static void execute(DataSource source, String command) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static int tables(DataSource source, String name) throws SQLException {
        String question = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename = '" + name + "'";
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getInt(1);
        }
    }

    @ImportAutoConfiguration({EmbeddedDatabaseAutoConfiguration.class, DataSourceAutoConfiguration.class})
    static class Application {}
}
