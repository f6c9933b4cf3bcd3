package journey.service.database;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells failures of the database from defects of the program: it is not there, comes back just now, has no room on its
 * disk, has no connection to spare, or waits for what another session holds. The same request may succeed a moment later.
 */
public final class Outage {

    /** Whole classes of errors: connection, resources (disk, memory, connections), system; and a lock waited for in vain. */
    private static final List<String> STATES = List.of("08", "53", "57P", "58", "55P03");

    private static final String DISK_FULL = "53100";

    /** A cause that is its own cause must not catch us. */
    private static final int DEEPEST = 20;

    private Outage() {}

    /** Whether an outage is behind a failure. */
    public static boolean isBehind(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (isOne(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** What is behind a failure, for people, to go on from "because". */
    public static String reason(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException refused && DISK_FULL.equals(refused.getSQLState())) {
                return "there is no room on the database's disk";
            }
            cause = cause.getCause();
        }
        return isBehind(failure) ? "the database cannot answer just now" : "of a failure that the log tells of";
    }

    private static boolean isOne(Throwable cause) {
        if (cause instanceof SQLException refused) {
            String state = refused.getSQLState();
            // without one it is the pool's own word: the connection has broken, or none is to be had
            return state == null || STATES.stream().anyMatch(state::startsWith);
        }
        return cause instanceof CannotCreateTransactionException
                || cause instanceof TransactionSystemException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessException;
    }
}
