package journey.service.recording;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import journey.domain.imports.FactRow;
import journey.domain.journey.Blueprint;
import journey.service.journey.JourneyService;
import journey.service.recording.RecordedTransaction.ValuedTouchpoint;
import journey.service.recording.RowMerge.Merged;
import journey.service.rollup.Difference;
import journey.service.rollup.rules.Sums;
import journey.service.scoring.rules.TransactionJudgement;
import journey.service.scoring.rules.TransactionRule;
import journey.service.weight.WeightsInForce;
import org.springframework.stereotype.Component;

/**
 * Merges rows into the transactions they are about and judges those anew.
 *
 * <p>A stored transaction is locked before it is read, so writers of one transaction wait for each other. New ones are
 * inserted after that; where somebody else inserted one of them first, all locks are let go and all rows are merged
 * again into what is there now. Locks and then insertions, each in the order of ids: writers never lock up.
 */
@Component
class TransactionRecorder {

    /**
     * Transactions that are in memory at a time, with all their facts: however many a call is about, and however long ago
     * their other touchpoints came in. Two imports by two may do this at a time.
     */
    static final int AT_ONCE =
            (int) Math.max(500, Math.min(6_000, Runtime.getRuntime().maxMemory() / (120 * 1024)));

    /**
     * What is known of the customers whom rows name.
     *
     * @param clashing references of those whose id belongs to another reference
     * @param segments by reference, of those who have one
     * @param moved ids of those who are in another segment than before
     */
    record Customers(Set<String> clashing, Map<String, String> segments, Set<Long> moved) {}

    private final TransactionRepository transactions;
    private final TouchpointRepository touchpoints;
    private final AnswerRepository answers;
    private final JourneyService journeys;
    private final WeightsInForce weights;
    private final Counting counting;
    private final Clock clock;
    private final ZoneId zone;
    private final Timer judging;

    TransactionRecorder(
            TransactionRepository transactions,
            TouchpointRepository touchpoints,
            AnswerRepository answers,
            JourneyService journeys,
            WeightsInForce weights,
            Counting counting,
            Clock clock,
            ZoneId zone,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.touchpoints = touchpoints;
        this.answers = answers;
        this.journeys = journeys;
        this.weights = weights;
        this.counting = counting;
        this.clock = clock;
        this.zone = zone;
        this.judging = meters.timer("journey.scoring");
    }

    /** Merges rows in their order, and counts the transactions of customers who have moved to another segment. */
    List<RowOutcome> record(List<FactRow> rows, Customers customers, RowSource source) {
        Set<String> named = RowKeys.journeys(rows);
        RowMerge merge = new RowMerge(named.isEmpty() ? Map.of() : journeys.latestHeld(named), source, now());
        RowOutcome[] outcomes = new RowOutcome[rows.size()];
        long[] idOfRow = RowKeys.transactionIds(rows);
        Set<Long> ids = new TreeSet<>();
        LongStream.of(idOfRow).forEach(ids::add);
        // about a single one there is nothing to undo: its insertion is the first thing that is done
        boolean several = ids.size() > 1 || !customers.moved().isEmpty();
        if (several) {
            transactions.mark();
        }
        while (!record(rows, idOfRow, ids, merge, customers, outcomes)) {
            if (several) {
                transactions.undo();
            }
        }
        return List.of(outcomes);
    }

    /** Merges, judges and writes; false where somebody else stored one of the new transactions first. */
    private boolean record(
            List<FactRow> rows,
            long[] idOfRow,
            Set<Long> ids,
            RowMerge merge,
            Customers customers,
            RowOutcome[] outcomes) {
        List<Long> moved = customers.moved().isEmpty() ? List.of() : transactions.countedBySegmentOf(customers.moved());
        // all at once, in their order and before any is written: one that somebody else stores later is then taken for
        // new, found to be there, and everything is let go and begun again
        Set<Long> wanted = new TreeSet<>(ids);
        wanted.addAll(moved);
        List<Long> locked = transactions.lock(wanted);
        countMoved(moved);
        Sums sums = new Sums();
        List<Long> inOrder = List.copyOf(ids);
        for (int from = 0; from < inOrder.size(); from += AT_ONCE) {
            long first = inOrder.get(from);
            long last = inOrder.get(Math.min(inOrder.size(), from + AT_ONCE) - 1);
            int[] part = IntStream.range(0, idOfRow.length)
                    .filter(i -> idOfRow[i] >= first && idOfRow[i] <= last)
                    .toArray();
            List<Long> stored = locked.stream()
                    .filter(id -> id >= first && id <= last && ids.contains(id))
                    .toList();
            if (!record(rows, part, idOfRow, stored, merge, customers, outcomes, sums)) {
                return false;
            }
        }
        counting.write(sums, ids.size());
        return true;
    }

    /** As above, of those rows alone that are about some of the transactions. */
    private boolean record(
            List<FactRow> rows,
            int[] part,
            long[] idOfRow,
            List<Long> stored,
            RowMerge merge,
            Customers customers,
            RowOutcome[] outcomes,
            Sums sums) {
        Map<Long, TransactionRecord> records = loaded(stored);
        Merged[] merged = merge(rows, part, idOfRow, records, merge, customers.clashing(), outcomes);
        settle(part, idOfRow, merged, records, outcomes);
        records.values().removeIf(record -> !record.isFactChanged());
        return write(judge(records.values(), customers.segments(), now()), sums);
    }

    /**
     * Judges stored transactions anew, as of a moment, and stores what has changed.
     *
     * @return of how many anything has
     */
    int judgeAgain(Collection<Long> ids, Instant now) {
        List<RecordedTransaction> judged = judge(loaded(transactions.lock(ids)).values(), Map.of(), now);
        List<RecordedTransaction> changed =
                judged.stream().filter(RecordedTransaction::isChanged).toList();
        Sums sums = new Sums();
        write(changed, sums);
        counting.write(sums, changed.size());
        return changed.size();
    }

    /** Those of these transactions that are stored otherwise than their facts say. */
    List<Difference> differences(Collection<Long> ids, Instant now) {
        List<Difference> differences = new ArrayList<>();
        for (RecordedTransaction judged : judge(loaded(ids).values(), Map.of(), now)) {
            TransactionState stored = judged.record().stored();
            if (stored != null && judged.isChanged() && !stored.isOverdue(now)) {
                differences.add(StoredOtherwise.difference(judged, stored));
            }
        }
        return differences;
    }

    /** Counts transactions under the segment that their customers are in now. */
    private void countMoved(Collection<Long> ids) {
        List<Long> sorted = new ArrayList<>(new TreeSet<>(ids));
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            judgeAgain(sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE)), now());
        }
    }

    /** Everything about these transactions, by a statement that sees what whoever held their locks before has written. */
    private Map<Long, TransactionRecord> loaded(Collection<Long> ids) {
        Map<Long, TransactionRecord> records = new TreeMap<>();
        transactions.read(ids).forEach(record -> records.put(record.id(), record));
        if (!records.isEmpty()) {
            touchpoints.load(records);
            answers.load(records);
        }
        return records;
    }

    private Merged[] merge(
            List<FactRow> rows,
            int[] part,
            long[] idOfRow,
            Map<Long, TransactionRecord> records,
            RowMerge merge,
            Set<String> clashing,
            RowOutcome[] outcomes) {
        Instant now = now();
        Merged[] merged = new Merged[rows.size()];
        Set<Long> accepted = new HashSet<>();
        // rows about one transaction mostly follow one another
        TransactionRecord record = null;
        for (int i : part) {
            FactRow row = rows.get(i);
            String reference = RowKeys.transaction(row);
            String customer = row.customer();
            if (record == null || record.id() != idOfRow[i]) {
                record = records.computeIfAbsent(
                        idOfRow[i], id -> TransactionRecord.fresh(id, Header.unknown(reference, now)));
            }
            if (!record.header().reference().equals(reference)) {
                outcomes[i] = Refusals.collision(
                        "transaction", reference, record.header().reference());
            } else if (customer != null && clashing.contains(customer)) {
                outcomes[i] = Refusals.collision("customer", customer, "another customer");
            } else {
                merged[i] = merge.merge(record, row);
                if (merged[i].refused() == null) {
                    accepted.add(record.id());
                }
            }
        }
        // a new transaction of which every row was refused is not stored
        records.keySet().retainAll(accepted);
        return merged;
    }

    private static void settle(
            int[] part, long[] idOfRow, Merged[] merged, Map<Long, TransactionRecord> records, RowOutcome[] outcomes) {
        Set<Long> told = new HashSet<>();
        for (int i : part) {
            Merged outcome = merged[i];
            if (outcome == null) {
                continue;
            }
            if (outcome.refused() != null) {
                outcomes[i] = outcome.refused();
                continue;
            }
            long id = idOfRow[i];
            TransactionRecord record = Objects.requireNonNull(records.get(id));
            // the first row about a new transaction brings at least the transaction itself
            boolean first = record.isNew() && told.add(id);
            outcomes[i] = first || outcome.isNewTo(record)
                    ? new RowOutcome.Changed(outcome.notes())
                    : new RowOutcome.Unchanged();
        }
    }

    private List<RecordedTransaction> judge(
            Collection<TransactionRecord> records, Map<String, String> segments, Instant now) {
        return Objects.requireNonNull(judging.record(() ->
                records.stream().map(record -> judge(record, segments, now)).toList()));
    }

    private RecordedTransaction judge(TransactionRecord record, Map<String, String> segments, Instant now) {
        String segment = record.scopeSegment(segments);
        Blueprint blueprint = record.header().blueprint();
        List<ValuedTouchpoint> valued = new ArrayList<>();
        if (blueprint == null) {
            TouchpointValues none = new TouchpointValues(null, null, null, null);
            record.facts().touchpoints().forEach(touchpoint -> valued.add(new ValuedTouchpoint(touchpoint, none)));
            return new RecordedTransaction(
                    record, Summary.ofUnknownJourney(record.facts(), zone, segment, now), valued);
        }
        TransactionJudgement judgement =
                TransactionRule.judge(record.facts(), blueprint.definition(), weights.of(blueprint), now);
        judgement
                .touchpoints()
                .forEach(judged ->
                        valued.add(new ValuedTouchpoint(judged.touchpoint(), TouchpointValues.of(judged.judgement()))));
        return new RecordedTransaction(record, counting.summary(blueprint, record.facts(), judgement, segment), valued);
    }

    /** Writes what differs from what is stored and counts it; false where a new transaction is there already. */
    private boolean write(List<RecordedTransaction> recorded, Sums sums) {
        List<RecordedTransaction> fresh =
                recorded.stream().filter(r -> r.record().isNew()).toList();
        if (!transactions.insert(fresh)) {
            return false;
        }
        transactions.update(recorded.stream()
                .filter(r -> !r.record().isNew() && r.isRowChanged())
                .toList());
        touchpoints.write(recorded);
        answers.write(recorded);
        counting.count(recorded, sums);
        return true;
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
