package journey.service.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of people who are signed in, wherever they are. */
@Repository
class OpenSessionRepository {

    private final JdbcClient jdbc;

    OpenSessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void endAllOf(String username) {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(username)
                .update();
    }

    /** @param kept the session in which the person is at work just now */
    void endOthersOf(String username, String kept) {
        jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
                .params(username, kept)
                .update();
    }
}
