package journey.service.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import journey.domain.imports.FactRow;
import journey.service.demo.rules.DemoCompany;
import journey.service.journey.JourneyService;
import journey.service.journey.PublishOutcome;
import journey.service.recording.FactRecorder;
import journey.service.recording.FactStatistics;
import journey.service.recording.RowOutcome;
import org.springframework.stereotype.Component;

/** Stores the demo company: its plans, then two years of facts, chunk by chunk, in the way every import goes. */
@Component
class DemoFilling {

    private static final String PUBLISHED_BY = "demo";

    private final JourneyService journeys;
    private final FactRecorder recorder;
    private final FactStatistics statistics;
    private final Clock clock;
    private final ZoneId zone;
    private final AtomicLong stored = new AtomicLong();
    private volatile boolean stopped;

    DemoFilling(JourneyService journeys, FactRecorder recorder, FactStatistics statistics, Clock clock, ZoneId zone) {
        this.journeys = journeys;
        this.recorder = recorder;
        this.statistics = statistics;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Fills in everything and returns when it is stored.
     *
     * @throws CancellationException if it was told to stop
     */
    void fill() {
        stored.set(0);
        DemoCompany.JOURNEYS.forEach(this::publish);
        DemoCompany.generate(clock.instant(), zone, this::store);
        statistics.refresh();
    }

    /** Ends a running {@link #fill()} after its chunk, and lets no other begin. */
    void stop() {
        stopped = true;
    }

    /** The share that is stored; 1 is never said before the end. */
    double share() {
        return Math.min(0.99, stored.get() / (double) DemoCompany.EXPECTED_ROWS);
    }

    private void publish(String code) {
        PublishOutcome outcome = journeys.publish(code, definition(code), PUBLISHED_BY);
        if (outcome instanceof PublishOutcome.Refused refused) {
            throw new IllegalStateException("the plan of " + code + " was refused: " + refused);
        }
    }

    private void store(List<FactRow> rows) {
        if (stopped) {
            throw new CancellationException("the demo company is no longer wanted");
        }
        List<RowOutcome> outcomes = recorder.record(rows);
        for (int row = 0; row < outcomes.size(); row++) {
            if (outcomes.get(row) instanceof RowOutcome.Refused refused) {
                throw new IllegalStateException(rows.get(row) + " was refused: " + refused);
            }
        }
        stored.addAndGet(rows.size());
        statistics.chunkStored();
    }

    private static String definition(String code) {
        try (InputStream in = DemoCompany.class.getResourceAsStream("/demo/" + code + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the demo company lacks the plan of " + code);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
