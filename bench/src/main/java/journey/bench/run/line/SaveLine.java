package journey.bench.run.line;

import java.time.Duration;
import java.util.List;
import journey.bench.run.application.Client;
import journey.bench.run.reference.BareInsert;
import journey.bench.run.report.Measured;
import journey.bench.run.report.Result;
import journey.bench.run.report.ResultTable;
import journey.bench.run.report.Work;

/**
 * One touchpoint after the other for transactions that are there, each answered when it is stored and scored; and an
 * INSERT of the same row into the copy of the table, committed by itself. Both by one client on one kept connection.
 */
final class SaveLine implements Line {

    private static final int A_PAIR = 500;
    private static final int WARM_UP = 4_000;
    private static final int TARGETS = 5_000;
    private static final int FIRST = 100;
    private static final int AFTER = 1_000;

    @Override
    public List<Work> works() {
        return List.of(Work.SAVE);
    }

    @Override
    public List<Result> measure(Bench bench) throws Exception {
        bench.copy();
        List<Target> targets = Target.sample(bench.server(), bench.company().transactions(), TARGETS);
        Client client = bench.client();
        for (int time = 0; time < WARM_UP; time++) {
            targets.get(time).save(client, FIRST);
        }
        try (BareInsert insert = BareInsert.like(bench.server(), targets.get(0).id(), "occurrence = " + FIRST)) {
            for (int time = 0; time < WARM_UP; time++) {
                insert.insert(targets.get(time).id(), FIRST);
            }
            bench.server().settle();
            Measured measured = bench.pairs(Duration.ofMinutes(5))
                    .interleaved(
                            pair -> Saves.medianMillis(
                                    A_PAIR, time -> target(targets, pair, time).save(client, FIRST + 1 + pair)),
                            pair -> Saves.medianMillis(
                                    A_PAIR,
                                    time -> insert.insert(
                                            target(targets, pair, time).id(), FIRST + 1 + pair)));
            return List.of(Result.of(Work.SAVE, measured.with(floor(client), byPassword(client, targets))));
        }
    }

    private static Target target(List<Target> targets, int pair, int time) {
        return targets.get((WARM_UP + pair * A_PAIR + time) % TARGETS);
    }

    /** What HTTP and the sign-in take by themselves. */
    private static String floor(Client client) throws Exception {
        Client account = client.byPassword();
        double token = Saves.medianMillis(A_PAIR, time -> client.get("/actuator/info"));
        double password = Saves.medianMillis(A_PAIR, time -> account.get("/actuator/info"));
        return "with a token, over HTTP. The floor, a request that does nothing: " + ResultTable.number(token)
                + " ms with a token, " + ResultTable.number(password) + " ms with name and password";
    }

    private static String byPassword(Client client, List<Target> targets) throws Exception {
        Client account = client.byPassword();
        double median = Saves.medianMillis(A_PAIR, time -> targets.get(time).save(account, AFTER));
        return "a save with name and password: " + ResultTable.number(median) + " ms";
    }
}
