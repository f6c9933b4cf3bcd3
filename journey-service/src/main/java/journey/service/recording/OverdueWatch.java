package journey.service.recording;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Turns what is overdue within a minute: verdicts change with time alone. */
@Component
class OverdueWatch {

    private static final int AT_ONCE = 2_000;

    private final FactRecorder recorder;
    private final Clock clock;

    OverdueWatch(FactRecorder recorder, Clock clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT15S")
    void judgeOverdue() {
        int judged;
        do {
            judged = recorder.judgeOverdue(clock.instant(), AT_ONCE);
        } while (judged == AT_ONCE);
    }
}
