package journey.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a running server answers, and how its administrator signs in.
 *
 * @param administrator the role that may make roles and databases
 */
record ServerAddress(String host, int port, String administrator, String password) {

    static final String ADMINISTRATOR = "postgres";

    private static final int SECONDS = 15;

    String url(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    Connection connect() throws SQLException {
        return connect("postgres", administrator, password);
    }

    Connection connect(String database, String user, String secret) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url(database));
        source.setUser(user);
        source.setPassword(secret);
        source.setLoginTimeout(SECONDS);
        source.setSocketTimeout(SECONDS * 4);
        return source.getConnection();
    }
}
