package journey.bench.run.line;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import journey.bench.run.application.Client;
import journey.bench.run.application.Pause;
import journey.bench.run.reference.BareInsert;
import journey.bench.run.report.Measured;
import journey.bench.run.report.Result;
import journey.bench.run.report.ResultTable;
import journey.bench.run.report.Work;

/**
 * Sixteen people save to one step on one day, each for another new transaction, while somebody reads the figure of that
 * step and day: it must count every save that was acknowledged before, and none that had not begun.
 */
final class WritersLine implements Line {

    private static final int WRITERS = 16;
    private static final long SECONDS = 5;
    private static final int WARM_UP = 3;
    private static final String JOURNEY = "journey-1";
    private static final String STEP = "j1-step-1";
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final AtomicLong inserted = new AtomicLong();
    private long snapshots;

    @Override
    public List<Work> works() {
        return List.of(Work.WRITERS);
    }

    @Override
    public List<Result> measure(Bench bench) throws Exception {
        bench.copy();
        Client client = bench.client();
        for (int round = 0; round < WARM_UP; round++) {
            saves(client, round);
        }
        snapshots = 0;
        long like = bench.server().number("select transaction_id from transaction where reference = 'W-0-1'");
        List<BareInsert> connections = new ArrayList<>();
        try {
            for (int writer = 0; writer < WRITERS; writer++) {
                connections.add(BareInsert.like(bench.server(), like, "true"));
            }
            inserts(connections);
            Measured measured = bench.pairs(Duration.ofMinutes(5))
                    .interleaved(
                            pair -> {
                                bench.server().settle();
                                return saves(client, WARM_UP + pair);
                            },
                            pair -> {
                                bench.server().settle();
                                return inserts(connections);
                            });
            return List.of(Result.of(
                    Work.WRITERS,
                    measured.with("the figure was exact in each of " + ResultTable.number(snapshots)
                            + " snapshots taken meanwhile, and at the end")));
        } finally {
            for (BareInsert connection : connections) {
                connection.close();
            }
        }
    }

    /** Inserts a second. */
    private double inserts(List<BareInsert> connections) throws Exception {
        AtomicLong done = new AtomicLong();
        return together(
                done,
                connections.stream()
                        .<Turn>map(connection -> () -> {
                            connection.insert(inserted.incrementAndGet() * SPREAD, 1);
                            done.incrementAndGet();
                        })
                        .toList());
    }

    /** Saves a second, on a day of their own. */
    private double saves(Client client, int round) throws Exception {
        LocalDate day = FIRST_DAY.plusDays(round);
        AtomicLong begun = new AtomicLong();
        AtomicLong done = new AtomicLong();
        Turn save = () -> {
            String transaction = "W-" + round + "-" + begun.incrementAndGet();
            Saves.save(client, transaction, JOURNEY, STEP, 1, day + "T10:00:00Z");
            done.incrementAndGet();
        };
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<Long> read = reader.submit(() -> watch(client, day, begun, done, over));
            double rate = together(done, Collections.nCopies(WRITERS, save));
            over.set(true);
            snapshots += read.get();
            check(done.get(), figure(client, day), done.get());
            return rate;
        } finally {
            over.set(true);
            reader.shutdown();
        }
    }

    private static long watch(Client client, LocalDate day, AtomicLong begun, AtomicLong done, AtomicBoolean over)
            throws IOException {
        long snapshots = 0;
        while (!over.get()) {
            long acknowledged = done.get();
            long figure = figure(client, day);
            check(acknowledged, figure, begun.get());
            snapshots++;
            Pause.of(Duration.ofMillis(20));
        }
        return snapshots;
    }

    private static void check(long atLeast, long figure, long atMost) throws IOException {
        if (figure < atLeast || figure > atMost) {
            throw new IOException(
                    "the figure is " + figure + " while there are between " + atLeast + " and " + atMost + " saves");
        }
    }

    /** How many transactions of that day have the step measured. */
    private static long figure(Client client, LocalDate day) throws IOException {
        String report = client.get("/api/v1/reports/steps.csv?journey=" + JOURNEY + "&from=" + day + "&to=" + day);
        String[] lines = report.split("\r?\n");
        List<String> header = Arrays.asList(lines[0].split(","));
        int step = header.indexOf("step");
        int measured = header.indexOf("measured");
        return Arrays.stream(lines)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[step].equals(STEP))
                .mapToLong(cells -> Long.parseLong(cells[measured]))
                .sum();
    }

    /** One save or insert. */
    private interface Turn {

        void take() throws IOException, SQLException;
    }

    /** All at once, again and again for some seconds; how many a second. */
    private static double together(AtomicLong done, List<Turn> turns) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(turns.size());
        try {
            long begin = System.nanoTime();
            List<Callable<Void>> tasks = new ArrayList<>();
            for (Turn turn : turns) {
                tasks.add(() -> {
                    while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(SECONDS)) {
                        turn.take();
                    }
                    return null;
                });
            }
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
            return done.get() / ((System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdown();
        }
    }
}
