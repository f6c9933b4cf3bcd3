package journey.service.recording;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Has the database count the tables of facts anew. */
@Repository
class StatisticsRepository {

    private final JdbcClient jdbc;

    StatisticsRepository(DataSource source) {
        // of its own, without the limit of time that the shared one has
        this.jdbc = JdbcClient.create(source);
    }

    void analyze() {
        jdbc.sql("analyze customer, transaction, touchpoint, answer").update();
    }
}
