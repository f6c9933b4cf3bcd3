package journey.service.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The role the application signs in with. It owns its database and nothing else: whoever found a hole in a statement
 * would not be the server's administrator.
 */
final class ApplicationRole {

    static final String NAME = "journey";

    private ApplicationRole() {}

    /** The role gets the password given; what exists stays. */
    static void ensure(Connection administrator, String password) throws SQLException {
        String verb = exists(administrator, "SELECT 1 FROM pg_roles WHERE rolname = ?", NAME) ? "ALTER" : "CREATE";
        execute(administrator, verb + " ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
    }

    static void ensureDatabase(Connection administrator, String database) throws SQLException {
        if (!exists(administrator, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
            execute(administrator, "CREATE DATABASE " + database + " OWNER " + NAME);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
