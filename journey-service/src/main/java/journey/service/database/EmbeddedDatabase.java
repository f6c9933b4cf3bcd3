package journey.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The database that comes with the application. As a bean it is closed after the connection pool that was made from it;
 * its presence tells that nobody has set up a database.
 */
public final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String DATABASE = "journey";

    private final EmbeddedServer server;
    private final String password;

    private EmbeddedDatabase(EmbeddedServer server, String password) {
        this.server = server;
        this.password = password;
    }

    /** Whether these settings leave the choice of the database to Journey. */
    public static boolean isWanted(Environment environment) {
        return !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }

    static EmbeddedDatabase start(JourneyHome home) {
        EmbeddedServer server = EmbeddedServer.start(home, ServerSettings.durable());
        try (Connection administrator = server.address().connect()) {
            // the role's password is new at every start and never written down
            String password = ServerPassword.random();
            ApplicationRole.ensure(administrator, password);
            ApplicationRole.ensureDatabase(administrator, DATABASE);
            LOG.info(
                    "PostgreSQL runs on port {} of 127.0.0.1 with its data in {}",
                    server.address().port(),
                    home.data());
            return new EmbeddedDatabase(server, password);
        } catch (SQLException e) {
            server.close();
            throw new DatabaseStartException(
                    "The embedded PostgreSQL in " + home.data() + " runs, but its database cannot be made ready: "
                            + e.getMessage(),
                    "See " + home.log() + ".",
                    e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return server.address().url(DATABASE);
    }

    @Override
    public String getUsername() {
        return ApplicationRole.NAME;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() {
        server.close();
    }
}
