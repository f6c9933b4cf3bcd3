package journey.service.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import journey.domain.answer.Answer;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.TransactionFacts;
import journey.service.recording.RecordedTransaction.ValuedTouchpoint;
import org.jspecify.annotations.Nullable;

/** One transaction in memory while rows are merged into it: as it is stored, and as it will be. */
final class TransactionRecord {

    /** What tells the touchpoints of a transaction apart. */
    record Key(String step, int occurrence) {

        static Key of(Touchpoint touchpoint) {
            return new Key(touchpoint.step(), touchpoint.occurrence());
        }
    }

    private final long id;
    private final @Nullable Header storedHeader;
    private final Map<Key, Touchpoint> storedTouchpoints;
    private final Map<Key, TouchpointValues> storedValues;
    private final Map<String, Answer> storedAnswers;
    private final @Nullable Summary storedSummary;
    private final @Nullable String storedCustomerSegment;

    private Header header;
    private final Map<Key, Touchpoint> touchpoints = new LinkedHashMap<>();
    private final Map<String, Key> keysByReference = new HashMap<>();
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    private TransactionRecord(
            long id,
            Header header,
            @Nullable Header storedHeader,
            @Nullable Summary storedSummary,
            @Nullable String storedCustomerSegment) {
        this.id = id;
        this.header = header;
        this.storedHeader = storedHeader;
        this.storedSummary = storedSummary;
        this.storedCustomerSegment = storedCustomerSegment;
        // of a new transaction nothing is stored
        this.storedTouchpoints = storedHeader == null ? Map.of() : new HashMap<>();
        this.storedValues = storedHeader == null ? Map.of() : new HashMap<>();
        this.storedAnswers = storedHeader == null ? Map.of() : new HashMap<>();
    }

    static TransactionRecord fresh(long id, Header header) {
        return new TransactionRecord(id, header, null, null, null);
    }

    /** @param customerSegment the segment of the stored transaction's customer, as it is now */
    static TransactionRecord stored(long id, Header header, Summary summary, @Nullable String customerSegment) {
        return new TransactionRecord(id, header, header, summary, customerSegment);
    }

    void addStored(Touchpoint touchpoint, TouchpointValues values) {
        Key key = Key.of(touchpoint);
        storedTouchpoints.put(key, touchpoint);
        storedValues.put(key, values);
        put(touchpoint);
    }

    void addStored(Answer answer) {
        storedAnswers.put(answer.reference(), answer);
        answers.put(answer.reference(), answer);
    }

    long id() {
        return id;
    }

    Header header() {
        return header;
    }

    void header(Header changed) {
        this.header = changed;
    }

    boolean isNew() {
        return storedHeader == null;
    }

    @Nullable Touchpoint touchpoint(Key key) {
        return touchpoints.get(key);
    }

    @Nullable Touchpoint touchpoint(String reference) {
        Key key = keysByReference.get(reference);
        return key == null ? null : touchpoints.get(key);
    }

    /** The first free occurrence of a step. */
    int freeOccurrence(String step) {
        int occurrence = 1;
        while (touchpoints.containsKey(new Key(step, occurrence))) {
            occurrence++;
        }
        return occurrence;
    }

    void put(Touchpoint touchpoint) {
        Key key = Key.of(touchpoint);
        touchpoints.put(key, touchpoint);
        if (touchpoint.reference() != null) {
            keysByReference.put(touchpoint.reference(), key);
        }
    }

    void remove(Touchpoint touchpoint) {
        touchpoints.remove(Key.of(touchpoint));
    }

    @Nullable Answer answer(String reference) {
        return answers.get(reference);
    }

    Collection<Answer> answers() {
        return answers.values();
    }

    /** Everything as it is stored; null for a new transaction. */
    @Nullable TransactionState stored() {
        if (storedHeader == null || storedSummary == null) {
            return null;
        }
        List<ValuedTouchpoint> valued = new ArrayList<>();
        storedTouchpoints.forEach((key, touchpoint) ->
                valued.add(new ValuedTouchpoint(touchpoint, Objects.requireNonNull(storedValues.get(key)))));
        return new TransactionState(storedHeader, storedSummary, valued, storedAnswers.values());
    }

    /**
     * The segment under which the transaction counts: its own, or else its customer's.
     *
     * @param segments of customers, by reference
     */
    @Nullable String scopeSegment(Map<String, String> segments) {
        if (header.segment() != null || header.customer() == null) {
            return header.segment();
        }
        String known = segments.get(header.customer());
        boolean same = storedHeader != null && header.customer().equals(storedHeader.customer());
        return known != null ? known : same ? storedCustomerSegment : null;
    }

    void put(Answer answer) {
        answers.put(answer.reference(), answer);
    }

    /** Whether the header differs from what is stored. */
    boolean isHeaderChanged() {
        return !header.equals(storedHeader);
    }

    /** Whether the touchpoint differs from what is stored; where it has moved on since, whether any does. */
    boolean isTouchpointChanged(Key key) {
        Touchpoint touchpoint = touchpoints.get(key);
        return touchpoint == null
                ? !touchpoints.equals(storedTouchpoints)
                : !touchpoint.equals(storedTouchpoints.get(key));
    }

    boolean isAnswerChanged(String reference) {
        return !Objects.equals(answers.get(reference), storedAnswers.get(reference));
    }

    TransactionFacts facts() {
        return new TransactionFacts(
                header.openedAt(),
                header.closedAt(),
                header.status(),
                header.statusAt(),
                header.recordedAt(),
                new ArrayList<>(touchpoints.values()),
                new ArrayList<>(answers.values()));
    }

    boolean isFactChanged() {
        return isHeaderChanged() || !touchpoints.equals(storedTouchpoints) || !answers.equals(storedAnswers);
    }

    boolean isSummaryChanged(Summary summary) {
        return !summary.equals(storedSummary);
    }

    boolean isStored(Touchpoint touchpoint, TouchpointValues values) {
        Key key = Key.of(touchpoint);
        return touchpoint.equals(storedTouchpoints.get(key)) && values.equals(storedValues.get(key));
    }

    boolean isStored(Key key) {
        return storedTouchpoints.containsKey(key);
    }

    List<Answer> changedAnswers() {
        return answers.values().stream()
                .filter(answer -> isAnswerChanged(answer.reference()))
                .toList();
    }

    /**
     * Stored keys whose row has to go before the others are written: a touchpoint moved away from there, and its
     * reference, which the database keeps unique, may be needed elsewhere.
     */
    Set<Key> removedKeys() {
        Set<Key> removed = new HashSet<>();
        storedTouchpoints.forEach((key, stored) -> {
            Touchpoint there = touchpoints.get(key);
            boolean given = stored.reference() != null && there != null;
            if (there == null || (given && !Objects.equals(stored.reference(), there.reference()))) {
                removed.add(key);
            }
        });
        return removed;
    }
}
