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
import journey.bench.run.reference.ProductSql;
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

    private static final String KEPT_EDGES = """
            select from_id, to_id, sum(n) from (
              select from_id, to_id, pairs as n from rollup_flow
              where generation = (select generation from rollup_state)
              union all
              select a, b, n[1] from delta where subject = 'FLOW') x
            where from_id <> 0 and to_id <> 0
            group by from_id, to_id
            having sum(n) > 0""";

    private static final String KEPT_VARIANTS = """
            select steps, sum(n) from (
              select steps, transactions as n from rollup_variant
              where generation = (select generation from rollup_state)
              union all
              select word, n[1] from delta where subject = 'VARIANT') x
            group by steps
            having sum(n) > 0""";

    private static final String FILTER = "channel = 'web' and started_on >= date '2024-07-01'";

    private static final String SCOPED = """
            with scoped as (
              select t.* from transaction t join term c on c.term_id = t.channel_id
              where t.blueprint_id is not null and c.code = 'web' and t.started_on >= date '2024-07-01'),
            cases as (
            """;

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
            results.add(
                    measured(bench, Work.FLOW, () -> kept(server), () -> computed(duck, "log"), "read by SQL", engine));
            ProductSql sql = new ProductSql(bench.jar());
            String cases = SCOPED
                    + sql.text("journey/service/rollup/facts/cases.sql")
                            .replace("{{day}}", "cast(date_trunc('month', cast(t.started_on as timestamp)) as date)")
                            .replace("{{channel}}", "0")
                            .replace("{{segment}}", "0")
                            .replace("{{departments}}", "cast('{}' as integer[])")
                    + ")\n";
            String flow = edges(cases, sql.text("journey/service/rollup/facts/flow.sql"));
            String variant = variants(cases, sql.text("journey/service/rollup/facts/variant.sql"));
            results.add(measured(
                    bench,
                    Work.FLOW_FILTER,
                    () -> new Flow(server.rows(flow), server.rows(variant)),
                    () -> computed(
                            duck,
                            "(select l.* from log l join cases c on c.\"case\" = l.\"case\" where " + FILTER + ")"),
                    "the product's own SQL over the facts, of one channel since a day; the page and the report of the flow ask for it",
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
        double edges = Saves.medianMillis(5, time -> bench.server().rows(KEPT_EDGES));
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

    private static Flow kept(Server server) throws SQLException {
        return new Flow(server.rows(KEPT_EDGES), server.rows(KEPT_VARIANTS));
    }

    static Flow computed(Duck duck, String log) throws SQLException {
        return new Flow(
                duck.rows("select before, activity, count(*) from (select activity, lag(activity) over (partition by"
                        + " \"case\" order by time) as before from " + log
                        + " l) x where before is not null group by all"),
                duck.rows("select steps, count(*) from (select string_agg(activity, ' ' order by time) as steps from "
                        + log + " l group by \"case\") x group by all"));
    }

    private static String edges(String cases, String flow) {
        return cases + "select a, b, sum(n[1]) from (" + flow.replace(":buckets", "'{" + bounds() + "}'")
                + ") f where a <> 0 and b <> 0 group by a, b";
    }

    private static String variants(String cases, String variant) {
        return cases + "select word, sum(n[1]) from (" + variant + ") v group by word";
    }

    /** Classes of waiting times a tenth wide, as the product has them. */
    private static String bounds() {
        List<String> bounds = new ArrayList<>();
        for (long bound = 0;
                bound < 20L * 366 * 24 * 3600;
                bound = Math.max(bound + 1, (long) Math.ceil(bound * 1.1))) {
            bounds.add(Long.toString(bound));
        }
        return String.join(",", bounds);
    }

    private static Map<String, String> codes(Server server) throws SQLException {
        return server.rows("select term_id, code from term where kind = 'STEP'").stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    }
}
