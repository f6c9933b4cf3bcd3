package journey.service.recording;

import java.util.List;
import journey.domain.touchpoint.Touchpoint;

/** A transaction with its new summary and the new values of its touchpoints, ready to be written. */
record RecordedTransaction(TransactionRecord record, Summary summary, List<ValuedTouchpoint> touchpoints) {

    /** A touchpoint and its computed values. */
    record ValuedTouchpoint(Touchpoint touchpoint, TouchpointValues values) {}

    /** The touchpoints whose facts or values differ from what is stored. */
    List<ValuedTouchpoint> changedTouchpoints() {
        return record.isNew()
                ? touchpoints
                : touchpoints.stream()
                        .filter(valued -> !record.isStored(valued.touchpoint(), valued.values()))
                        .toList();
    }

    /** Whether the transaction's own row differs from what is stored. */
    boolean isRowChanged() {
        return record.isHeaderChanged() || record.isSummaryChanged(summary);
    }

    /** Whether anything at all differs from what is stored. */
    boolean isChanged() {
        return record.isNew()
                || isRowChanged()
                || record.isFactChanged()
                || !changedTouchpoints().isEmpty();
    }

    TransactionState state() {
        return new TransactionState(record.header(), summary, touchpoints, record.answers());
    }
}
