package journey.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Programs that save one touchpoint after the other, each with a reference of its own, and send one again as it was for
 * which they got no answer.
 */
final class Savers implements AutoCloseable {

    private static final int COUNT = 3;
    private static final int TO_ONE_TRANSACTION = 20;

    /** Every so often to a transaction that files bring rows for too. */
    private static final int SHARED_EVERY = 4;

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Supplier<JourneyClient> client;
    private final Map<String, Boolean> acknowledged;
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile boolean stopping;
    private volatile long lastAnswer = System.nanoTime();

    private Savers(Supplier<JourneyClient> client, Map<String, Boolean> acknowledged) {
        this.client = client;
        this.acknowledged = acknowledged;
    }

    /**
     * Begins.
     *
     * @param acknowledged filled with every reference sent, true where the answer was that it is stored
     */
    static Savers begin(Supplier<JourneyClient> client, ConcurrentHashMap<String, Boolean> acknowledged) {
        Savers savers = new Savers(client, acknowledged);
        for (int i = 0; i < COUNT; i++) {
            Thread thread = new Thread(savers::work, "saver-" + i);
            thread.setDaemon(true);
            savers.threads.add(thread);
            thread.start();
        }
        return savers;
    }

    private void work() {
        int sequence = NUMBERS.incrementAndGet() * 100_000;
        while (!stopping) {
            String reference = "saved-" + sequence;
            String transaction = sequence % SHARED_EVERY == 0
                    ? "base-" + sequence / SHARED_EVERY % RowFile.BASE
                    : "desk-" + sequence / TO_ONE_TRANSACTION;
            acknowledged.put(reference, false);
            save(transaction, reference);
            sequence++;
        }
    }

    private void save(String transaction, String reference) {
        String body = """
                [{"transaction": "%s", "reference": "%s", "step": "close", "journey": "serve",
                  "occurred_at": "2026-05-01T12:00:00Z", "note": "%s"}]""".formatted(transaction, reference, reference);
        while (!stopping) {
            try {
                JourneyClient.Answer answer = client.get().post("/api/v1/touchpoints", "application/json", body);
                if (answer.status() == 200) {
                    acknowledged.put(reference, true);
                    lastAnswer = System.nanoTime();
                    return;
                }
                if (answer.status() != 503) {
                    refused.add(answer.status() + ": " + answer.body());
                    return;
                }
            } catch (IOException nobody) {
                // as a program that does not know what became of its request: once more
            }
            unanswered.incrementAndGet();
            JourneyProcess.pause(Duration.ofMillis(50));
        }
    }

    /** Answers other than "stored" and "come again": there must be none, whatever happens. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    /** How often no answer came, or none that tells what became of the request. */
    int unanswered() {
        return unanswered.get();
    }

    /** When the last save was acknowledged, by {@link System#nanoTime}. */
    long lastAnswer() {
        return lastAnswer;
    }

    @Override
    public void close() {
        stopping = true;
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(70).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
