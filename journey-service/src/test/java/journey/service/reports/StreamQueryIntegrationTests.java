package journey.service.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import journey.service.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class StreamQueryIntegrationTests {

    private final HikariDataSource pages = new HikariDataSource();
    private StreamQuery stream;

    @BeforeEach
    void start() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        pages.setJdbcUrl(database.url());
        pages.setUsername(database.user());
        pages.setPassword(database.password());
        pages.setMaximumPoolSize(1);
        pages.setConnectionTimeout(2_000);
        stream = new StreamQuery(pages);
    }

    @AfterEach
    void stop() {
        stream.destroy();
        pages.close();
    }

    /** Ten readers who take nothing: four downloads stand still, six wait, and the only connection of pages is free. */
    @Test
    void slowDownloadsTakeNoConnectionFromAPage() throws Exception {
        var threads = Executors.newFixedThreadPool(10);
        CountDownLatch reading = new CountDownLatch(StreamQuery.AT_ONCE);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger rows = new AtomicInteger();
        List<CompletableFuture<Void>> downloads = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            downloads.add(CompletableFuture.runAsync(
                    () -> stream.each("select n from generate_series(1, 5000) n", Map.of(), row -> {
                        if (rows.incrementAndGet() <= StreamQuery.AT_ONCE) {
                            reading.countDown();
                            await(goOn);
                        }
                    }),
                    threads));
        }
        assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(new JdbcTemplate(pages).queryForObject("select 42", Integer.class))
                .isEqualTo(42);
        goOn.countDown();
        for (CompletableFuture<Void> download : downloads) {
            download.get(30, TimeUnit.SECONDS);
        }
        assertThat(rows).hasValue(50_000);
        threads.shutdown();
    }

    @Test
    void aFailingDownloadGivesItsConnectionBack() {
        for (int i = 0; i < 3 * StreamQuery.AT_ONCE; i++) {
            try {
                stream.each("select 1 / 0", Map.of(), row -> {});
            } catch (RuntimeException expected) {
                assertThat(expected).hasMessageContaining("division by zero");
            }
        }
        AtomicInteger rows = new AtomicInteger();
        stream.each("select 1", Map.of(), row -> rows.incrementAndGet());
        assertThat(rows).hasValue(1);
    }

    @Test
    void aReaderThatGoesAwayLeavesNothingToTheNext() {
        AtomicInteger rows = new AtomicInteger();
        for (int i = 0; i < 2 * StreamQuery.AT_ONCE; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> stream.each("select generate_series(1, 1000000)", Map.of(), row -> {
                        throw new IllegalStateException("the reader has gone");
                    }));
            stream.each("select 7 from generate_series(1, 100)", Map.of(), row -> {
                assertThat(row.integer(1)).isEqualTo(7);
                rows.incrementAndGet();
            });
        }
        assertThat(rows).hasValue(2 * StreamQuery.AT_ONCE * 100);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
