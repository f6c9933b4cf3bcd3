package journey.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

class OutageTests {

    @ParameterizedTest
    @CsvSource({
        "08006, true", // the connection broke
        "08001, true", // nobody answers
        "53100, true", // disk full
        "53300, true", // too many connections
        "57P01, true", // ended by the administrator
        "57P03, true", // starting up
        "58030, true", // the disk does not work
        "55P03, true", // another session held what was needed for too long
        "23505, false", // a key that is there already
        "57014, false", // cancelled
        "42601, false" // a mistake in the statement
    })
    void knowsAnOutageByTheDatabasesOwnWord(String state, boolean outage) {
        SQLException refused = new SQLException("refused", state);
        assertThat(Outage.isBehind(refused)).isEqualTo(outage);
        assertThat(Outage.isBehind(new IllegalStateException("wrapped", refused)))
                .isEqualTo(outage);
    }

    @Test
    void takesAPoolWithoutAConnectionForOne() {
        SQLException timedOut = new SQLTransientConnectionException("timed out");
        assertThat(Outage.isBehind(new CannotGetJdbcConnectionException("no connection", timedOut)))
                .isTrue();
        assertThat(Outage.isBehind(new CannotCreateTransactionException("no transaction", timedOut)))
                .isTrue();
    }

    @Test
    void takesAConnectionForOneThatBrokeBeforeItCouldBeRolledBack() {
        SQLException closed = new SQLException("Connection is closed");
        assertThat(Outage.isBehind(new IllegalStateException("Unable to rollback", closed)))
                .isTrue();
    }

    @Test
    void takesAStatementThatOthersStoodInTheWayOfForOne() {
        assertThat(Outage.isBehind(new CannotAcquireLockException("deadlock"))).isTrue();
    }

    @Test
    void tellsAFullDiskFromTheRest() {
        SQLException full = new SQLException("could not extend file", "53100");
        assertThat(Outage.reason(new IllegalStateException("wrapped", full)))
                .isEqualTo("there is no room on the database's disk");
        assertThat(Outage.reason(new SQLException("broke", "08006"))).isEqualTo("the database cannot answer just now");
        assertThat(Outage.reason(new IllegalStateException("defect"))).contains("log");
    }

    @Test
    void takesADefectForNone() {
        assertThat(Outage.isBehind(new IllegalStateException("defect"))).isFalse();
        assertThat(Outage.isBehind(new DataIntegrityViolationException("too long")))
                .isFalse();
        assertThat(Outage.isBehind(null)).isFalse();
    }
}
