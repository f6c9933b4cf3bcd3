package journey.service.recording;

import java.util.Collection;
import java.util.List;
import journey.domain.answer.Answer;
import journey.service.recording.RecordedTransaction.ValuedTouchpoint;

/** All that is stored of a transaction, or will be: its facts and what was computed from them. */
record TransactionState(
        Header header, Summary summary, List<ValuedTouchpoint> touchpoints, Collection<Answer> answers) {}
