package journey.bench.run.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import journey.bench.run.application.Client;
import journey.bench.run.application.Imported;
import journey.bench.run.application.Pause;
import journey.bench.run.report.Measured;
import journey.bench.run.report.Ratio;
import journey.bench.run.report.Result;
import journey.bench.run.report.ResultTable;
import journey.bench.run.report.Work;

/**
 * Somebody looks at the dashboard and somebody saves touchpoints, each with a short pause in between; first while nothing
 * else goes on, then while a file is imported.
 */
final class UnderImportLine implements Line {

    private static final long MOST_ROWS = 1_000_000;
    private static final double GOAL_MILLIS = 50;
    private static final double P99 = 0.99;
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int TARGETS = 5_000;
    private static final int FIRST = 2_000;

    private final AtomicInteger saves = new AtomicInteger();
    private final List<Double> savesP99 = new ArrayList<>();
    private final List<Double> savesMedian = new ArrayList<>();
    private final List<Double> imports = new ArrayList<>();

    @Override
    public List<Work> works() {
        return List.of(Work.UNDER_IMPORT, Work.UNDER_IMPORT_SAVES);
    }

    @Override
    public List<Result> measure(Bench bench) throws Exception {
        Client client = bench.client();
        List<Target> targets = Target.sample(bench.server(), bench.company().transactions(), TARGETS);
        for (int time = 0; time < 200; time++) {
            Dashboard.read(client);
            save(client, targets);
        }
        Measured measured = bench.pairs(Duration.ofMinutes(12))
                .interleaved(pair -> during(bench, client, targets), pair -> quiet(bench, client, targets));
        List<Double> goal = savesP99.stream().map(p99 -> GOAL_MILLIS).toList();
        return List.of(
                Result.of(
                        Work.UNDER_IMPORT,
                        measured.with("imports of " + ResultTable.number(Math.min(MOST_ROWS, bench.sliceRows()))
                                + " rows, of " + ResultTable.number(Ratio.median(imports)) + " s each (median)")),
                Result.of(
                        Work.UNDER_IMPORT_SAVES,
                        new Measured(savesP99, goal, List.of())
                                .with("medians of saves meanwhile: " + ResultTable.number(Ratio.median(savesMedian))
                                        + " ms")));
    }

    private double during(Bench bench, Client client, List<Target> targets) throws Exception {
        try (Slice slice = bench.slice(Math.min(MOST_ROWS, bench.sliceRows()))) {
            bench.server().settle();
            List<Double> saved = new ArrayList<>();
            double p99 = watch(client, targets, saved, () -> {
                Imported imported = client.importFile("touchpoints", slice.file());
                imports.add(imported.seconds());
            });
            savesP99.add(Ratio.quantile(saved, P99));
            savesMedian.add(Ratio.median(saved));
            return p99;
        }
    }

    private double quiet(Bench bench, Client client, List<Target> targets) throws Exception {
        bench.server().settle();
        return watch(client, targets, new ArrayList<>(), () -> Pause.of(QUIET));
    }

    /** What goes on meanwhile. */
    private interface Meanwhile {

        void run() throws Exception;
    }

    /**
     * Looks and saves until it is over.
     *
     * @param saved gets the milliseconds of every save
     * @return p99 of the dashboard
     */
    private double watch(Client client, List<Target> targets, List<Double> saved, Meanwhile meanwhile)
            throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Future<List<Double>> looks = people.submit(() -> again(over, () -> Dashboard.read(client)));
            Future<List<Double>> entries = people.submit(() -> again(over, () -> save(client, targets)));
            meanwhile.run();
            over.set(true);
            saved.addAll(entries.get());
            return Ratio.quantile(looks.get(), P99);
        } finally {
            over.set(true);
            people.shutdown();
        }
    }

    private static List<Double> again(AtomicBoolean over, Meanwhile work) throws Exception {
        List<Double> millis = new ArrayList<>();
        while (!over.get()) {
            millis.addAll(Saves.millis(1, time -> work.run()));
            Pause.of(PAUSE);
        }
        return millis;
    }

    private void save(Client client, List<Target> targets) throws Exception {
        int number = saves.getAndIncrement();
        targets.get(number % TARGETS).save(client, FIRST + number / TARGETS);
    }
}
