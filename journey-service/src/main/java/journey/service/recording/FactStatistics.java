package journey.service.recording;

import org.springframework.stereotype.Component;

/**
 * Keeps the database's own statistics of the facts in step while many rows come in. Questions planned while a table was
 * empty read all of it; autovacuum comes a minute later, which is long while hundreds of thousands of rows arrive.
 */
@Component
public class FactStatistics {

    private final StatisticsRepository statistics;

    FactStatistics(StatisticsRepository statistics) {
        this.statistics = statistics;
    }

    /** To be called after each chunk: counts those tables anew that have outgrown what is known of them. */
    public void chunkStored() {
        statistics.outgrown().forEach(statistics::analyze);
    }

    /** Counts anew at once. */
    public void refresh() {
        StatisticsRepository.TABLES.forEach(statistics::analyze);
    }
}
