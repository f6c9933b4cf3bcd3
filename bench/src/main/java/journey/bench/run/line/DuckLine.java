package journey.bench.run.line;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import journey.bench.run.application.Client;
import journey.bench.run.reference.Duck;
import journey.bench.run.report.Measured;
import journey.bench.run.report.Result;
import journey.bench.run.report.Work;

/** The dashboard's counts from rollups over HTTP, and by GROUP BY over the facts in DuckDB. */
final class DuckLine implements Line {

    private static final int REQUESTS = 20;

    private static final String TRANSACTIONS = """
            select t.transaction_id, j.code, t.started_on, t.verdict
            from transaction t join journey j on j.journey_id = t.journey_id""";

    /** With what the question groups by beside each touchpoint: kinder to DuckDB than a join. */
    private static final String TOUCHPOINTS = """
            select j.code, s.code, t.started_on, p.verdict
            from touchpoint p
            join transaction t on t.transaction_id = p.transaction_id
            join journey j on j.journey_id = t.journey_id
            join term s on s.term_id = p.step_id""";

    private static final String BY_WEEK =
            "select journey, date_trunc('week', started_on) as week, verdict, count(*) from cases group by all";
    private static final String BY_STEP_AND_WEEK =
            "select journey, step, date_trunc('week', started_on) as week, verdict, count(*) from points group by all";

    @Override
    public List<Work> works() {
        return List.of(Work.DASHBOARD_DUCKDB);
    }

    @Override
    public List<Result> measure(Bench bench) throws Exception {
        Client client = bench.client();
        try (Duck duck = new Duck()) {
            duck.load(
                    "cases",
                    "'id': 'BIGINT', 'journey': 'VARCHAR', 'started_on': 'DATE', 'verdict': 'VARCHAR'",
                    bench.server(),
                    TRANSACTIONS,
                    bench.folder());
            duck.load(
                    "points",
                    "'journey': 'VARCHAR', 'step': 'VARCHAR', 'started_on': 'DATE', 'verdict': 'VARCHAR'",
                    bench.server(),
                    TOUCHPOINTS,
                    bench.folder());
            check(client, duck);
            Saves.medianMillis(REQUESTS * 2, time -> Dashboard.read(client));
            Measured measured = bench.pairs(Duration.ofMinutes(5))
                    .interleaved(
                            pair -> Saves.medianMillis(REQUESTS, time -> Dashboard.read(client)),
                            pair -> Saves.medianMillis(5, time -> {
                                duck.rows(BY_WEEK);
                                duck.rows(BY_STEP_AND_WEEK);
                            }));
            return List.of(Result.of(
                    Work.DASHBOARD_DUCKDB,
                    measured.with(duck.version()
                            + ", in memory, in this program; ours over HTTP, with confidence limits and all else that"
                            + " the reports hold")));
        }
    }

    /** Both count the same transactions. */
    private static void check(Client client, Duck duck) throws Exception {
        String[] lines = client.get(Dashboard.EVERYTHING).split("\r?\n");
        int column = Arrays.asList(lines[0].split(",")).indexOf("transactions");
        long ours = Arrays.stream(lines)
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",", -1)[column]))
                .sum();
        long theirs =
                Long.parseLong(duck.rows("select count(*) from cases").get(0).get(0));
        if (ours != theirs) {
            throw new IOException("the dashboard counts " + ours + " transactions, DuckDB " + theirs);
        }
    }
}
