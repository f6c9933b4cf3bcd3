package journey.bench.run.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One connection that inserts touchpoints one by one, each committed by itself, and does nothing else. */
public final class BareInsert implements AutoCloseable {

    private static final int OCCURRENCE = 3;

    private final Connection connection;
    private final PreparedStatement insert;
    private final List<@Nullable Object> row;

    private BareInsert(Connection connection, PreparedStatement insert, List<@Nullable Object> row) {
        this.connection = connection;
        this.insert = insert;
        this.row = row;
    }

    /**
     * Prepares it.
     *
     * @param transactionId of a touchpoint that the product has stored; the rows inserted are like it
     * @param condition which of the transaction's touchpoints
     */
    public static BareInsert like(Server server, long transactionId, String condition) throws SQLException {
        Connection connection = server.connect();
        List<@Nullable Object> row = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet stored = statement.executeQuery(
                        "select * from touchpoint where transaction_id = " + transactionId + " and " + condition)) {
            if (!stored.next()) {
                throw new SQLException("the touchpoint saved is not there");
            }
            for (int column = 1; column <= stored.getMetaData().getColumnCount(); column++) {
                row.add(stored.getObject(column));
            }
        }
        String places = String.join(", ", Collections.nCopies(row.size(), "?"));
        PreparedStatement insert =
                connection.prepareStatement("insert into " + TouchpointCopy.TABLE + " values (" + places + ")");
        return new BareInsert(connection, insert, row);
    }

    /** Returns when it is committed. */
    public void insert(long transactionId, int occurrence) throws SQLException {
        insert.setLong(1, transactionId);
        insert.setObject(2, row.get(1));
        insert.setInt(OCCURRENCE, occurrence);
        for (int column = OCCURRENCE + 1; column <= row.size(); column++) {
            insert.setObject(column, row.get(column - 1));
        }
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        connection.close();
    }
}
