package journey.service.recording;

import static journey.service.recording.Columns.micros;
import static journey.service.recording.Header.or;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import journey.domain.answer.Answer;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.AnswerRow;
import journey.domain.imports.FactRow.CustomerRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.imports.FactRow.TransactionRow;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Definition;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.Status;
import journey.service.recording.RowOutcome.Refused;
import journey.service.recording.TransactionRecord.Key;
import journey.service.scoring.rules.Lifecycle;
import journey.service.scoring.rules.TransactionRule;
import org.jspecify.annotations.Nullable;

/** Merges one row into its transaction in memory: what the row leaves empty stays as it is. */
final class RowMerge {

    private static final int MOST_OCCURRENCES = 10_000;

    private final Map<String, Blueprint> journeys;

    private final RowSource source;
    private final Instant now;

    /**
     * @param journeys the latest version of every journey that the rows name, by code
     * @param now as of when promises have passed
     */
    RowMerge(Map<String, Blueprint> journeys, RowSource source, Instant now) {
        this.journeys = journeys;
        this.source = source;
        this.now = now;
    }

    /** Merges a row; what it refuses is not merged at all. */
    Merged merge(TransactionRecord record, FactRow row) {
        if (row instanceof TransactionRow transaction) {
            return merge(record, transaction);
        } else if (row instanceof TouchpointRow touchpoint) {
            return merge(record, touchpoint);
        } else if (row instanceof AnswerRow answer) {
            return merge(record, answer);
        }
        throw new IllegalArgumentException("not a row about a transaction: " + ((CustomerRow) row).customer());
    }

    private Merged merge(TransactionRecord record, TransactionRow row) {
        if (row.status() == Status.OPEN && row.closedAt() != null) {
            return Merged.refused(new Refused(
                    "closed_at",
                    Objects.toString(row.closedAt()),
                    "the row says open and names a closing time; leave one of them out"));
        }
        boolean isClosed = row.status() == Status.OPEN && isClosed(record);
        Header merged = record.header().with(row, isClosed, now);
        Blueprint current = merged.blueprint();
        if (row.journey() != null
                && (current == null || !current.definition().code().equals(row.journey()))) {
            Blueprint named = journeys.get(row.journey());
            if (named == null) {
                return Merged.refused(Refusals.unknownJourney(row.journey()));
            }
            merged = merged.with(named);
        }
        Instant opened = merged.openedAt();
        Instant closed = merged.closedAt();
        if (opened != null && closed != null && closed.isBefore(opened)) {
            return Merged.refused(new Refused(
                    row.closedAt() != null ? "closed_at" : "opened_at",
                    Objects.toString(row.closedAt() != null ? row.closedAt() : row.openedAt()),
                    "the transaction would close (" + closed + ") before it opens (" + opened + ")"));
        }
        boolean changed = !merged.equals(record.header());
        record.header(merged);
        return new Merged(null, null, null, changed, false, RowTimes.notes(row.openedAt(), now));
    }

    private Merged merge(TransactionRecord record, TouchpointRow given) {
        Header header = record.header();
        PlannedCodes codes = new PlannedCodes(plan(header, given.journey()));
        TouchpointRow row = codes.asPlanned(given);
        Set<RowNote> noted = codes.notes();
        Refused refused = journeyRefusal(header, row.journey());
        if (refused != null) {
            return Merged.refused(refused);
        }
        Touchpoint stored = stored(record, row);
        String step = row.step() != null ? row.step() : stored == null ? null : stored.step();
        if (step == null) {
            return Merged.refused(new Refused("step", null, "a touchpoint that is not stored yet needs its step"));
        }
        int occurrence = occurrence(record, row, stored, step);
        if (occurrence < 1 || occurrence > MOST_OCCURRENCES) {
            return Merged.refused(new Refused(
                    "occurrence",
                    String.valueOf(occurrence),
                    "a step occurs 1 to " + MOST_OCCURRENCES + " times in a transaction"));
        }
        Touchpoint there = record.touchpoint(new Key(step, occurrence));
        if (there != null && !there.equals(stored)) {
            return Merged.refused(new Refused(
                    "occurrence",
                    String.valueOf(occurrence),
                    "step “" + step + "” has this occurrence already under reference “" + there.reference() + "”"));
        }
        if (isHiding(row, stored)) {
            return Merged.refused(new Refused(
                    "applicable",
                    "no",
                    "its promise has passed; that the step does not apply can only be corrected by an import"));
        }
        Promises promises = Promises.merge(stored, micros(row.promisedAt()), planned(record, row, stored), source, now);
        Touchpoint merged = merged(row, stored, step, occurrence, promises);
        boolean changed = !merged.equals(stored);
        if (stored != null && changed) {
            record.remove(stored);
        }
        record.put(merged);
        boolean headerChanged = fillHeader(record, row);
        Set<RowNote> notes = new HashSet<>(noted);
        notes.addAll(RowTimes.notes(row.occurredAt(), now));
        if (promises.corrected()) {
            notes.add(RowNote.of(RowEffect.PROMISE_CORRECTED));
        }
        return new Merged(null, new Key(step, occurrence), null, headerChanged, changed, notes);
    }

    private @Nullable Definition plan(Header header, @Nullable String journey) {
        Blueprint blueprint =
                header.blueprint() != null || journey == null ? header.blueprint() : journeys.get(journey);
        return blueprint == null ? null : blueprint.definition();
    }

    private @Nullable Refused journeyRefusal(Header header, @Nullable String journey) {
        Blueprint current = header.blueprint();
        if (journey == null || (current != null && current.definition().code().equals(journey))) {
            return null;
        }
        return current == null
                ? journeys.containsKey(journey) ? null : Refusals.unknownJourney(journey)
                : new Refused(
                        "journey",
                        journey,
                        "the transaction goes by journey “"
                                + current.definition().code() + "”");
    }

    private boolean fillHeader(TransactionRecord record, TouchpointRow row) {
        Header header = record.header();
        Header filled = header;
        if (row.journey() != null && header.blueprint() == null) {
            filled = filled.with(Objects.requireNonNull(journeys.get(row.journey())));
        }
        if (row.customer() != null) {
            filled = filled.withCustomer(row.customer());
        }
        record.header(filled);
        return !filled.equals(header);
    }

    /** What the row is about: by its reference, or else by step and occurrence. */
    private static @Nullable Touchpoint stored(TransactionRecord record, TouchpointRow row) {
        String reference = row.reference();
        if (reference == null) {
            return row.step() == null ? null : record.touchpoint(new Key(row.step(), or1(row.occurrence())));
        }
        Touchpoint byReference = record.touchpoint(reference);
        if (byReference != null || row.step() == null || row.occurrence() == null) {
            return byReference;
        }
        Touchpoint byKey = record.touchpoint(new Key(row.step(), row.occurrence()));
        return byKey != null && byKey.reference() == null ? byKey : null;
    }

    private static int occurrence(
            TransactionRecord record, TouchpointRow row, @Nullable Touchpoint stored, String step) {
        if (row.occurrence() != null) {
            return row.occurrence();
        }
        if (stored != null && stored.step().equals(step)) {
            return stored.occurrence();
        }
        return row.reference() == null ? 1 : record.freeOccurrence(step);
    }

    private static int or1(@Nullable Integer occurrence) {
        return occurrence == null ? 1 : occurrence;
    }

    private boolean isClosed(TransactionRecord record) {
        Blueprint plan = record.header().blueprint();
        Set<String> ends = plan == null ? Set.of() : plan.definition().ends();
        return !Lifecycle.of(record.facts(), ends, now).isOpen();
    }

    /** Whether the row would take a broken promise out of sight by saying that the step does not apply. */
    private boolean isHiding(TouchpointRow row, @Nullable Touchpoint stored) {
        Instant promise = stored == null ? null : stored.promise();
        return source == RowSource.REPORT
                && Boolean.FALSE.equals(row.applicable())
                && stored != null
                && stored.isApplicable()
                && stored.isExpected()
                && promise != null
                && promise.isBefore(now);
    }

    /** When the plan's promise falls due, where a row would put another one in its place before the step has come. */
    private static @Nullable Instant planned(TransactionRecord record, TouchpointRow row, @Nullable Touchpoint stored) {
        Blueprint plan = record.header().blueprint();
        boolean isFirst = row.promisedAt() != null && (stored == null || stored.promisedAt() == null);
        boolean came = row.occurredAt() != null || (stored != null && stored.occurredAt() != null);
        String step = row.step() != null ? row.step() : stored == null ? null : stored.step();
        return plan == null || !isFirst || came || step == null
                ? null
                : TransactionRule.plannedPromise(record.facts(), plan.definition(), step);
    }

    private static Touchpoint merged(
            TouchpointRow row, @Nullable Touchpoint stored, String step, int occurrence, Promises promises) {
        if (stored == null) {
            return new Touchpoint(
                    step,
                    occurrence,
                    row.reference(),
                    micros(row.occurredAt()),
                    promises.last(),
                    promises.first(),
                    promises.broken(),
                    row.channel(),
                    row.department(),
                    row.employee(),
                    row.causedBy(),
                    row.initiatedBy(),
                    row.measures(),
                    row.applicable(),
                    row.moment(),
                    row.note());
        }
        return new Touchpoint(
                step,
                occurrence,
                or(row.reference(), stored.reference()),
                or(micros(row.occurredAt()), stored.occurredAt()),
                promises.last(),
                promises.first(),
                promises.broken(),
                or(row.channel(), stored.channel()),
                or(row.department(), stored.department()),
                or(row.employee(), stored.employee()),
                or(row.causedBy(), stored.causedBy()),
                or(row.initiatedBy(), stored.initiatedBy()),
                row.measures().over(stored.measures()),
                or(row.applicable(), stored.applicable()),
                or(row.moment(), stored.moment()),
                or(row.note(), stored.note()));
    }

    private Merged merge(TransactionRecord record, AnswerRow given) {
        PlannedCodes codes = new PlannedCodes(plan(record.header(), null));
        AnswerRow row = codes.asPlanned(given);
        Refused refused = AnswerMerge.refusal(row);
        if (refused != null) {
            return Merged.refused(refused);
        }
        String reference = row.reference() == null ? "" : row.reference();
        Answer stored = record.answer(reference);
        Answer merged = AnswerMerge.merged(reference, stored, row);
        record.put(merged);
        return new Merged(null, null, reference, false, !merged.equals(stored), codes.notes());
    }

    /**
     * What merging a row did.
     *
     * @param key the touchpoint it is about
     * @param answer the answer it is about
     * @param notes what else it did
     */
    record Merged(
            @Nullable Refused refused,
            @Nullable Key key,
            @Nullable String answer,
            boolean headerChanged,
            boolean partChanged,
            Set<RowNote> notes) {

        static Merged refused(Refused refused) {
            return new Merged(refused, null, null, false, false, Set.of());
        }

        /** Whether the row brought something that is not stored, now that all rows are merged. */
        boolean isNewTo(TransactionRecord record) {
            boolean header = headerChanged && record.isHeaderChanged();
            boolean part = partChanged
                    && ((key != null && record.isTouchpointChanged(key))
                            || (answer != null && record.isAnswerChanged(answer)));
            return header || part;
        }
    }
}
