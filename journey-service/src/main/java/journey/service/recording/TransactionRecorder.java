package journey.service.recording;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import journey.domain.ReferenceId;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.AnswerRow;
import journey.domain.imports.FactRow.CustomerRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.imports.FactRow.TransactionRow;
import journey.domain.journey.Blueprint;
import journey.service.journey.JourneyService;
import journey.service.recording.RecordedTransaction.ValuedTouchpoint;
import journey.service.recording.RowMerge.Merged;
import journey.service.scoring.rules.TransactionJudgement;
import journey.service.scoring.rules.TransactionRule;
import org.springframework.stereotype.Component;

/**
 * Merges rows into the transactions they are about and judges those anew.
 *
 * <p>A stored transaction is locked before it is read, so writers of one transaction wait for each other. A new one is
 * inserted; where somebody else inserted it first, its rows are merged again into what is there now.
 */
@Component
class TransactionRecorder {

    private final TransactionRepository transactions;
    private final TouchpointRepository touchpoints;
    private final AnswerRepository answers;
    private final CustomerRepository customers;
    private final JourneyService journeys;
    private final Clock clock;
    private final Timer judging;

    TransactionRecorder(
            TransactionRepository transactions,
            TouchpointRepository touchpoints,
            AnswerRepository answers,
            CustomerRepository customers,
            JourneyService journeys,
            Clock clock,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.touchpoints = touchpoints;
        this.answers = answers;
        this.customers = customers;
        this.journeys = journeys;
        this.clock = clock;
        this.judging = meters.timer("journey.scoring");
    }

    List<RowOutcome> record(List<FactRow> rows) {
        Set<String> named = journeysOf(rows);
        RowMerge merge = new RowMerge(named.isEmpty() ? Map.of() : journeys.latestHeld(named));
        RowOutcome[] outcomes = new RowOutcome[rows.size()];
        Set<String> customersOf = customersOf(rows);
        Set<String> clashing = clashing(customersOf);
        Set<Long> pending = new TreeSet<>();
        rows.forEach(row -> pending.add(ReferenceId.ofTransaction(reference(row))));
        boolean customersEnsured = false;
        while (!pending.isEmpty()) {
            Map<Long, TransactionRecord> records = lock(pending);
            Merged[] merged = merge(rows, pending, records, merge, clashing, outcomes);
            settle(rows, merged, records, outcomes);
            if (!customersEnsured) {
                customers.ensure(
                        customersOf.stream().filter(c -> !clashing.contains(c)).toList());
                customersEnsured = true;
            }
            records.values().removeIf(record -> !record.isFactChanged());
            Set<Long> written = write(judge(records.values()));
            pending.retainAll(records.keySet());
            pending.removeAll(written);
        }
        return List.of(outcomes);
    }

    /** Judges stored transactions anew and stores what has changed. */
    void judgeAgain(Collection<Long> ids) {
        Map<Long, TransactionRecord> records = lock(new TreeSet<>(ids));
        write(judge(records.values()));
    }

    private Map<Long, TransactionRecord> lock(Set<Long> ids) {
        Map<Long, TransactionRecord> records = new TreeMap<>();
        transactions.lock(ids).forEach(record -> records.put(record.id(), record));
        if (!records.isEmpty()) {
            touchpoints.load(records);
            answers.load(records);
        }
        return records;
    }

    private Merged[] merge(
            List<FactRow> rows,
            Set<Long> pending,
            Map<Long, TransactionRecord> records,
            RowMerge merge,
            Set<String> clashing,
            RowOutcome[] outcomes) {
        Instant now = now();
        Merged[] merged = new Merged[rows.size()];
        for (int i = 0; i < merged.length; i++) {
            FactRow row = rows.get(i);
            long id = ReferenceId.ofTransaction(reference(row));
            if (!pending.contains(id)) {
                continue;
            }
            String customer = customer(row);
            TransactionRecord record = records.computeIfAbsent(
                    id, key -> TransactionRecord.fresh(key, Header.unknown(reference(row), now)));
            if (!record.header().reference().equals(reference(row))) {
                outcomes[i] = Refusals.collision(
                        "transaction", reference(row), record.header().reference());
            } else if (customer != null && clashing.contains(customer)) {
                outcomes[i] = Refusals.collision("customer", customer, "another customer");
            } else {
                merged[i] = merge.merge(record, row);
            }
        }
        // a new transaction of which every row was refused is not stored
        Set<Long> accepted = new HashSet<>();
        for (int i = 0; i < merged.length; i++) {
            Merged outcome = merged[i];
            if (outcome != null && outcome.refused() == null) {
                accepted.add(ReferenceId.ofTransaction(reference(rows.get(i))));
            }
        }
        records.keySet().retainAll(accepted);
        return merged;
    }

    private static void settle(
            List<FactRow> rows, Merged[] merged, Map<Long, TransactionRecord> records, RowOutcome[] outcomes) {
        for (int i = 0; i < merged.length; i++) {
            Merged outcome = merged[i];
            if (outcome == null) {
                continue;
            }
            if (outcome.refused() != null) {
                outcomes[i] = outcome.refused();
                continue;
            }
            TransactionRecord record =
                    Objects.requireNonNull(records.get(ReferenceId.ofTransaction(reference(rows.get(i)))));
            outcomes[i] =
                    record.isNew() || outcome.isNewTo(record) ? new RowOutcome.Changed() : new RowOutcome.Unchanged();
        }
    }

    private List<RecordedTransaction> judge(Collection<TransactionRecord> records) {
        Instant now = now();
        return Objects.requireNonNull(judging.record(
                () -> records.stream().map(record -> judge(record, now)).toList()));
    }

    private static RecordedTransaction judge(TransactionRecord record, Instant now) {
        Blueprint blueprint = record.header().blueprint();
        List<ValuedTouchpoint> valued = new ArrayList<>();
        if (blueprint == null) {
            TouchpointValues none = new TouchpointValues(null, null, null, null);
            record.facts().touchpoints().forEach(touchpoint -> valued.add(new ValuedTouchpoint(touchpoint, none)));
            return new RecordedTransaction(record, Summary.ofUnknownJourney(record.facts()), valued);
        }
        TransactionJudgement judgement = TransactionRule.judge(record.facts(), blueprint.definition(), now);
        judgement
                .touchpoints()
                .forEach(judged ->
                        valued.add(new ValuedTouchpoint(judged.touchpoint(), TouchpointValues.of(judged.judgement()))));
        return new RecordedTransaction(record, Summary.of(judgement), valued);
    }

    /** Writes what differs from what is stored; returns the ids of the transactions that are as they should be. */
    private Set<Long> write(List<RecordedTransaction> recorded) {
        List<RecordedTransaction> fresh =
                recorded.stream().filter(r -> r.record().isNew()).toList();
        Set<Long> done = new HashSet<>(transactions.insert(fresh));
        List<RecordedTransaction> settled = recorded.stream()
                .filter(r -> !r.record().isNew() || done.contains(r.record().id()))
                .toList();
        transactions.update(settled.stream()
                .filter(r -> !r.record().isNew())
                .filter(r -> r.record().isHeaderChanged() || r.record().isSummaryChanged(r.summary()))
                .toList());
        touchpoints.write(settled);
        answers.write(settled);
        settled.forEach(r -> done.add(r.record().id()));
        return done;
    }

    private Set<String> clashing(Set<String> references) {
        Set<String> clashing = new HashSet<>();
        Map<Long, String> stored = customers.references(
                references.stream().map(ReferenceId::ofCustomer).toList());
        for (String reference : references) {
            String there = stored.get(ReferenceId.ofCustomer(reference));
            if (there != null && !there.equals(reference)) {
                clashing.add(reference);
            }
        }
        return clashing;
    }

    private static Set<String> journeysOf(List<FactRow> rows) {
        Set<String> journeys = new HashSet<>();
        for (FactRow row : rows) {
            String journey =
                    row instanceof TransactionRow t ? t.journey() : row instanceof TouchpointRow p ? p.journey() : null;
            if (journey != null) {
                journeys.add(journey);
            }
        }
        return journeys;
    }

    private static Set<String> customersOf(List<FactRow> rows) {
        Set<String> references = new HashSet<>();
        for (FactRow row : rows) {
            String customer = customer(row);
            if (customer != null) {
                references.add(customer);
            }
        }
        return references;
    }

    private static @org.jspecify.annotations.Nullable String customer(FactRow row) {
        return row instanceof TransactionRow t ? t.customer() : row instanceof TouchpointRow p ? p.customer() : null;
    }

    private static String reference(FactRow row) {
        if (row instanceof TransactionRow transaction) {
            return transaction.transaction();
        } else if (row instanceof TouchpointRow touchpoint) {
            return touchpoint.transaction();
        } else if (row instanceof AnswerRow answer) {
            return answer.transaction();
        }
        throw new IllegalArgumentException("a customer's row has no transaction: " + ((CustomerRow) row).customer());
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
