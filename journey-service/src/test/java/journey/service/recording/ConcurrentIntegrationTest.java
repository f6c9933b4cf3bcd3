package journey.service.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import journey.domain.imports.FactRow;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Several writers at once. */
abstract class ConcurrentIntegrationTest extends RecordingIntegrationTest {

    static final int WRITERS = 8;

    final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 4);

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    Rejudging rejudging;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    int foldOften() {
        for (int i = 0; i < 20; i++) {
            folds.fold();
        }
        return 0;
    }

    void awaitAWaitingWriter() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (jdbc.queryForObject("select count(*) from pg_locks where not granted", Integer.class) == 0) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    int recordIn(List<FactRow> rows, int size) {
        for (int from = 0; from < rows.size(); from += size) {
            recorder.record(rows.subList(from, Math.min(rows.size(), from + size)));
        }
        return rows.size();
    }

    final List<Integer> together(List<Callable<Integer>> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> running = new ArrayList<>();
        for (Callable<Integer> one : work) {
            running.add(threads.submit(() -> {
                start.await();
                return one.call();
            }));
        }
        start.countDown();
        List<Integer> results = new ArrayList<>();
        for (Future<Integer> one : running) {
            results.add(one.get(60, TimeUnit.SECONDS));
        }
        return results;
    }

    int count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }
}
