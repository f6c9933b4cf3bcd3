package journey.service.recording;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import journey.domain.answer.Answer;
import journey.domain.transaction.Status;
import journey.service.recording.RecordedTransaction.ValuedTouchpoint;

/** All that is stored of a transaction, or will be: its facts and what was computed from them. */
record TransactionState(
        Header header, Summary summary, List<ValuedTouchpoint> touchpoints, Collection<Answer> answers) {

    /** Whether the clock alone has changed the verdict since. */
    boolean isOverdue(Instant now) {
        Instant closing = header.closedAt();
        return summary.isOverdue(now) || (summary.state() == Status.OPEN && closing != null && !closing.isAfter(now));
    }
}
