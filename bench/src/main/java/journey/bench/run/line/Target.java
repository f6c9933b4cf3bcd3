package journey.bench.run.line;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import journey.bench.run.application.Client;
import journey.bench.run.reference.Server;

/**
 * A transaction that is there and that touchpoints are saved to.
 *
 * @param id its number in the database
 */
record Target(long id, String transaction, String journey) {

    private static final String TIME = "2025-12-30T10:00:00Z";

    /**
     * Transactions from all over the table, so that saves meet pages that are not at hand, as customers do.
     *
     * @param all how many there are, about
     */
    static List<Target> sample(Server server, long all, int count) throws SQLException, IOException {
        double percent = Math.min(100, 400.0 * count / all);
        List<Target> found = server
                .rows("select t.transaction_id, t.reference, j.code from transaction t"
                        + " tablesample bernoulli (" + percent + ") repeatable (1)"
                        + " join journey j on j.journey_id = t.journey_id where t.reference like 'T-%'"
                        + " order by random() limit " + count)
                .stream()
                .map(row -> new Target(Long.parseLong(row.get(0)), row.get(1), row.get(2)))
                .toList();
        if (found.size() < count) {
            throw new IOException("too few transactions to save to: " + found.size() + " instead of " + count);
        }
        return found;
    }

    /** Saves one more touchpoint of its fourth step; each occurrence is another one. */
    void save(Client client, int occurrence) throws IOException {
        Saves.save(client, transaction, journey, journey.replace("journey-", "j") + "-step-4", occurrence, TIME);
    }
}
