package journey.bench.run.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import journey.bench.company.CompanyFiles;
import journey.bench.run.reference.Duck;
import journey.bench.run.reference.Server;
import journey.bench.run.report.Measured;
import journey.bench.run.report.Result;
import journey.bench.run.report.ResultTable;
import journey.bench.run.report.Work;

/**
 * Flow and variants of all events: read as they are kept, and computed from the log by DuckDB; under a filter both
 * compute. Either side has to find the same.
 */
final class FlowLine implements Line {

    static final String LOG_COLUMNS = "'case': 'VARCHAR', 'activity': 'VARCHAR', 'time': 'TIMESTAMP'";

    private static final String ENGINE =
            "the goal is against PM4Py, which is not part of this program; the reference is %s, which is far faster than"
                    + " PM4Py. `bench/run --export-log FILE` writes the same events for PM4Py";
    private static final Duration LIMIT = Duration.ofMinutes(6);

    private static final String WEB = "(select term_id from term where kind = 'CHANNEL' and code = 'web')";
    private static final String SINCE = " and day >= date '2024-07-01'";

    private static final String EDGES = """
            select from_id, to_id, sum(n) from (
              select from_id, to_id, (select sum(u) from unnest(pairs) u) as n from rollup_flow
              where generation = (select generation from rollup_state) and {{kept}}
              union all
              select a, b, (select sum(u) from unnest(n) u) from delta where subject = 'FLOW' and {{delta}}) x
            where from_id <> 0 and to_id <> 0
            group by from_id, to_id
            having sum(n) > 0""";

    private static final String VARIANTS = """
            select steps, sum(n) from (
              select steps, transactions as n from rollup_variant
              where generation = (select generation from rollup_state) and {{kept}}
              union all
              select word, n[1] from delta where subject = 'VARIANT' and {{delta}}) x
            group by steps
            having sum(n) > 0""";

    private static final String FILTER = "channel = 'web' and started_on >= date '2024-07-01'";

    @Override
    public List<Work> works() {
        return List.of(Work.FLOW, Work.FLOW_FILTER);
    }

    @Override
    public List<Result> measure(Bench bench) throws Exception {
        Server server = bench.server();
        List<Result> results = new ArrayList<>();
        try (Duck duck = new Duck()) {
            load(bench, duck);
            String engine = ENGINE.formatted(duck.version() + " in memory");
            results.add(measured(
                    bench, Work.FLOW, () -> everywhere(server), () -> computed(duck, "log"), "read by SQL", engine));
            results.add(measured(
                    bench,
                    Work.FLOW_FILTER,
                    () -> onTheWeb(server),
                    () -> computed(
                            duck,
                            "(select l.* from log l join cases c on c.\"case\" = l.\"case\" where " + FILTER + ")"),
                    "read by SQL, of one channel since a month",
                    engine));
            return results;
        }
    }

    private interface Source {

        Flow read() throws Exception;
    }

    private static Result measured(Bench bench, Work work, Source ours, Source reference, String how, String engine)
            throws Exception {
        Bench.say("  " + work.code());
        Flow found = ours.read();
        Map<String, String> codes = codes(bench.server());
        if (!found.named(codes).counts().equals(reference.read().counts())) {
            return Result.failed(work, "edges or variants differ from DuckDB's");
        }
        Measured measured = bench.pairs(LIMIT)
                .interleaved(
                        pair -> Saves.medianMillis(work == Work.FLOW ? 3 : 1, time -> ours.read()),
                        pair -> Saves.medianMillis(1, time -> reference.read()));
        double edges = Saves.medianMillis(5, time -> everywhere(bench.server(), EDGES));
        String size = ResultTable.number((long) found.edges().size()) + " edges and "
                + ResultTable.number((long) found.variants().size()) + " variants, equal on both sides";
        return Result.of(
                work,
                work == Work.FLOW
                        ? measured.with(how, size, "the edges alone: " + ResultTable.number(edges) + " ms", engine)
                        : measured.with(how, size, engine));
    }

    private static void load(Bench bench, Duck duck) throws SQLException, IOException {
        Path log = bench.folder().resolve("log.csv");
        new CompanyFiles(bench.company()).writeLog(log);
        duck.load("log", LOG_COLUMNS, log);
        Files.delete(log);
        duck.load(
                "cases",
                "'case': 'VARCHAR', 'channel': 'VARCHAR', 'started_on': 'DATE'",
                bench.server(),
                "select t.reference, c.code, t.started_on from transaction t"
                        + " left join term c on c.term_id = t.channel_id",
                bench.folder());
    }

    private static Flow everywhere(Server server) throws SQLException {
        return new Flow(everywhere(server, EDGES), everywhere(server, VARIANTS));
    }

    private static List<List<String>> everywhere(Server server, String text) throws SQLException {
        return server.rows(
                text.replace("{{kept}}", "dimension = 0").replace("{{delta}}", "(grain = '-' or dimension = 0)"));
    }

    private static Flow onTheWeb(Server server) throws SQLException {
        return new Flow(onTheWeb(server, EDGES), onTheWeb(server, VARIANTS));
    }

    private static List<List<String>> onTheWeb(Server server, String text) throws SQLException {
        String kept = "dimension = 1 and dimension_id = " + WEB;
        return server.rows(text.replace("{{kept}}", kept + SINCE)
                .replace("{{delta}}", "((grain = '-' and channel_id = " + WEB + ") or (" + kept + "))" + SINCE));
    }

    static Flow computed(Duck duck, String log) throws SQLException {
        return new Flow(
                duck.rows("select before, activity, count(*) from (select activity, lag(activity) over (partition by"
                        + " \"case\" order by time) as before from " + log
                        + " l) x where before is not null group by all"),
                duck.rows("select steps, count(*) from (select string_agg(activity, ' ' order by time) as steps from "
                        + log + " l group by \"case\") x group by all"));
    }

    private static Map<String, String> codes(Server server) throws SQLException {
        return server.rows("select term_id, code from term where kind = 'STEP'").stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    }
}
