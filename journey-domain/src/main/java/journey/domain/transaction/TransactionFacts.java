package journey.domain.transaction;

import java.time.Instant;
import java.util.List;
import journey.domain.answer.Answer;
import journey.domain.touchpoint.Touchpoint;
import org.jspecify.annotations.Nullable;

/**
 * All that was recorded of one transaction and bears on its verdict.
 *
 * @param recordedAt when Journey first heard of it: its beginning, where nothing else tells
 */
public record TransactionFacts(
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Status status,
        Instant recordedAt,
        List<Touchpoint> touchpoints,
        List<Answer> answers) {

    public TransactionFacts {
        touchpoints = List.copyOf(touchpoints);
        answers = List.copyOf(answers);
    }
}
