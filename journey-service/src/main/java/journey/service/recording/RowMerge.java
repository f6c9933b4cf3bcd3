package journey.service.recording;

import static journey.service.recording.Columns.micros;
import static journey.service.recording.Header.or;

import java.time.Instant;
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
import journey.domain.touchpoint.Touchpoint;
import journey.service.recording.RowOutcome.Refused;
import journey.service.recording.TransactionRecord.Key;
import org.jspecify.annotations.Nullable;

/** Merges one row into its transaction in memory: what the row leaves empty stays as it is. */
final class RowMerge {

    private static final int MOST_OCCURRENCES = 10_000;

    private final Map<String, Blueprint> journeys;

    /** @param journeys the latest version of every journey that the rows name, by code */
    RowMerge(Map<String, Blueprint> journeys) {
        this.journeys = journeys;
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
        Header merged = record.header().with(row);
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
        return new Merged(null, null, null, changed, false);
    }

    private Merged merge(TransactionRecord record, TouchpointRow row) {
        Header header = record.header();
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
        Touchpoint merged = merged(row, stored, step, occurrence);
        boolean changed = !merged.equals(stored);
        if (stored != null && changed) {
            record.remove(stored);
        }
        record.put(merged);
        boolean headerChanged = fillHeader(record, row);
        return new Merged(null, new Key(step, occurrence), null, headerChanged, changed);
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

    private static Touchpoint merged(TouchpointRow row, @Nullable Touchpoint stored, String step, int occurrence) {
        if (stored == null) {
            return new Touchpoint(
                    step,
                    occurrence,
                    row.reference(),
                    micros(row.occurredAt()),
                    micros(row.promisedAt()),
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
                or(micros(row.promisedAt()), stored.promisedAt()),
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

    private static Merged merge(TransactionRecord record, AnswerRow row) {
        String reference = row.reference() == null ? "" : row.reference();
        Answer stored = record.answer(reference);
        Answer base = stored != null ? stored : new Answer(reference, null, null, Set.of(), Set.of(), null, null, null);
        Answer merged = new Answer(
                reference,
                or(micros(row.answeredAt()), base.answeredAt()),
                or(row.everything(), base.everything()),
                Objects.requireNonNullElse(row.well(), base.well()),
                Objects.requireNonNullElse(row.notWell(), base.notWell()),
                or(row.overall(), base.overall()),
                or(row.returnIntent(), base.returnIntent()),
                or(row.comment(), base.comment()));
        record.put(merged);
        return new Merged(null, null, reference, false, !merged.equals(stored));
    }

    /**
     * What merging a row did.
     *
     * @param key the touchpoint it is about
     * @param answer the answer it is about
     */
    record Merged(
            @Nullable Refused refused,
            @Nullable Key key,
            @Nullable String answer,
            boolean headerChanged,
            boolean partChanged) {

        static Merged refused(Refused refused) {
            return new Merged(refused, null, null, false, false);
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
