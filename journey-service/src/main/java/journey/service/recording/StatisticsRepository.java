package journey.service.recording;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Has the database count the tables of facts anew. */
@Repository
class StatisticsRepository {

    private final JdbcClient jdbc;

    StatisticsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void analyze() {
        jdbc.sql("analyze customer, transaction, touchpoint, answer").update();
    }
}
