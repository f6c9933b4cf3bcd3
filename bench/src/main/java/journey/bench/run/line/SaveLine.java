package journey.bench.run.line;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import journey.bench.run.application.Client;
import journey.bench.run.reference.BareInsert;
import journey.bench.run.reference.Server;
import journey.bench.run.report.Measured;
import journey.bench.run.report.Result;
import journey.bench.run.report.ResultTable;
import journey.bench.run.report.Work;

/**
 * One touchpoint after the other for transactions that are there, each answered when it is stored and scored; and an
 * INSERT of the same row into the copy of the table, committed by itself. Both by one client on one kept connection.
 */
final class SaveLine implements Line {

    private static final int A_PAIR = 300;
    private static final int WARM_UP = 1_000;
    private static final int FLOOR = 300;
    private static final String TIME = "2025-12-30T10:00:00Z";
    private static final int OCCURRENCE = 50;

    private List<List<String>> transactions = List.of();

    @Override
    public List<Work> works() {
        return List.of(Work.SAVE);
    }

    @Override
    public List<Result> measure(Bench bench) throws Exception {
        bench.copy();
        transactions = sample(bench.server(), bench.company().transactions());
        Client client = bench.client();
        for (int time = 0; time < WARM_UP; time++) {
            save(client, time, OCCURRENCE);
        }
        try (BareInsert insert = BareInsert.like(bench.server(), id(0), "occurrence = " + OCCURRENCE)) {
            for (int time = 0; time < WARM_UP; time++) {
                insert.insert(id(time));
            }
            bench.server().settle();
            Measured measured = bench.pairs(Duration.ofMinutes(5))
                    .interleaved(
                            pair -> Saves.medianMillis(A_PAIR, time -> save(client, place(pair, time), OCCURRENCE)),
                            pair -> Saves.medianMillis(A_PAIR, time -> insert.insert(id(place(pair, time)))));
            return List.of(Result.of(Work.SAVE, measured.with(floor(client), byPassword(client))));
        }
    }

    /** Transactions from all over the table: number, reference, journey. */
    private static List<List<String>> sample(Server server, long all) throws SQLException, IOException {
        double percent = Math.min(100, 100.0 * 4 * (WARM_UP + 99 * A_PAIR) / all);
        List<List<String>> found = server.rows("select t.transaction_id, t.reference, j.code from transaction t"
                + " tablesample bernoulli (" + percent + ") repeatable (1)"
                + " join journey j on j.journey_id = t.journey_id where t.reference like 'T-%'"
                + " order by random() limit " + (WARM_UP + 99 * A_PAIR));
        if (found.size() < WARM_UP + A_PAIR) {
            throw new IOException("too few transactions to save to");
        }
        return found;
    }

    private static int place(int pair, int time) {
        return WARM_UP + pair * A_PAIR + time;
    }

    private long id(int place) {
        return Long.parseLong(transactions.get(place).get(0));
    }

    private void save(Client client, int place, int occurrence) throws IOException {
        List<String> transaction = transactions.get(place);
        String journey = transaction.get(2);
        String step = journey.replace("journey-", "j") + "-step-4";
        Saves.save(client, transaction.get(1), journey, step, occurrence, TIME);
    }

    /** What HTTP and the sign-in take by themselves. */
    private static String floor(Client client) throws Exception {
        Client account = client.byPassword();
        double token = Saves.medianMillis(FLOOR, time -> client.get("/actuator/info"));
        double password = Saves.medianMillis(FLOOR, time -> account.get("/actuator/info"));
        return "with a token, over HTTP. The floor, a request that does nothing: " + ResultTable.number(token)
                + " ms with a token, " + ResultTable.number(password) + " ms with name and password";
    }

    private String byPassword(Client client) throws Exception {
        Client account = client.byPassword();
        double median = Saves.medianMillis(A_PAIR, time -> save(account, time, OCCURRENCE + 1));
        return "a save with name and password: " + ResultTable.number(median) + " ms";
    }
}
