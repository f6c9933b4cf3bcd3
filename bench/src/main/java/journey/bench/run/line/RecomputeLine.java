package journey.bench.run.line;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import journey.bench.run.application.Client;
import journey.bench.run.application.Pause;
import journey.bench.run.report.Measured;
import journey.bench.run.report.Result;
import journey.bench.run.report.Work;
import tools.jackson.databind.JsonNode;

/** Everything that is computed, computed again by one request; and one pass over the touchpoints that groups them. */
final class RecomputeLine implements Line {

    private static final String ADDRESS = "/api/v1/recompute";

    private static final Duration LONGEST = Duration.ofHours(1);

    private static final String PASS = """
            select step_id, cast(occurred_at at time zone 'UTC' as date), channel_id,
              count(*), count(*) filter (where verdict = 'WELL'), count(*) filter (where verdict = 'NOT_WELL'),
              count(score), sum(score)
            from touchpoint
            group by 1, 2, 3""";

    @Override
    public List<Work> works() {
        return List.of(Work.RECOMPUTE);
    }

    @Override
    public List<Result> measure(Bench bench) throws Exception {
        bench.server().rows(PASS);
        Measured measured =
                bench.pairs(Duration.ofMinutes(10)).interleaved(pair -> recompute(bench), pair -> pass(bench));
        return List.of(Result.of(
                Work.RECOMPUTE,
                measured.with("the pass groups touchpoints by step, day and channel and counts their verdicts")));
    }

    private static double recompute(Bench bench) throws SQLException, IOException {
        bench.server().settle();
        Client client = bench.client();
        long begin = System.nanoTime();
        client.post(ADDRESS, "");
        JsonNode run = client.getJson(ADDRESS);
        while (!run.path("state").asString().matches("done|failed")) {
            Pause.of(Duration.ofMillis(50));
            run = client.getJson(ADDRESS);
            if (System.nanoTime() - begin > LONGEST.toNanos()) {
                throw new IOException("after " + LONGEST.toMinutes() + " minutes the recompute is still at " + run);
            }
        }
        if (run.path("state").asString().equals("failed")
                || run.path("corrected").asLong() > 0) {
            throw new IOException("the recompute ends as " + run);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double pass(Bench bench) throws Exception {
        bench.server().settle();
        return Saves.medianMillis(1, time -> bench.server().rows(PASS)) / 1e3;
    }
}
