package journey.domain.transaction;

import java.time.Instant;
import java.util.List;
import journey.domain.answer.Answer;
import journey.domain.touchpoint.Touchpoint;
import org.jspecify.annotations.Nullable;

/**
 * All that was recorded of one transaction and bears on its verdict.
 *
 * @param statusAt when the status was said to be open; null: not known, or not said to be
 * @param recordedAt when Journey first heard of it: its beginning, where nothing else tells
 */
public record TransactionFacts(
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Status status,
        @Nullable Instant statusAt,
        Instant recordedAt,
        List<Touchpoint> touchpoints,
        List<Answer> answers) {

    public TransactionFacts {
        touchpoints = List.copyOf(touchpoints);
        answers = List.copyOf(answers);
    }
}
