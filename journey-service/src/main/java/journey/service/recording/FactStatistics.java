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

    /** To be called after each chunk with its number, from 1: counts anew after the chunks 1, 4, 16, 64 … */
    public void chunkStored(int number) {
        if (Integer.bitCount(number) == 1 && Integer.numberOfTrailingZeros(number) % 2 == 0) {
            statistics.analyze();
        }
    }

    /** Counts anew at once. */
    public void refresh() {
        statistics.analyze();
    }
}
