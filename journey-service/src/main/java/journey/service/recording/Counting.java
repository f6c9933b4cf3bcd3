package journey.service.recording;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import journey.domain.TermKind;
import journey.domain.answer.Answer;
import journey.domain.journey.Blueprint;
import journey.domain.touchpoint.Measures;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.Status;
import journey.domain.transaction.TransactionFacts;
import journey.service.recording.RecordedTransaction.ValuedTouchpoint;
import journey.service.rollup.DeltaWriter;
import journey.service.rollup.Plans;
import journey.service.rollup.rules.CountedTouchpoint;
import journey.service.rollup.rules.CountedTouchpoint.Noted;
import journey.service.rollup.rules.CountedTransaction;
import journey.service.rollup.rules.Path;
import journey.service.rollup.rules.Plan;
import journey.service.rollup.rules.Sums;
import journey.service.scoring.rules.TransactionJudgement;
import journey.service.term.TermRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says by what a transaction counts, writes down what it adds to the sums, and takes away what it added as it was. */
@Component
class Counting {

    private static final Comparator<Answer> BY_TIME = Comparator.comparing(
                    Answer::answeredAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(Answer::reference);

    private final Plans plans;
    private final TermRegistry terms;
    private final DeltaWriter deltas;
    private final ZoneId zone;

    Counting(Plans plans, TermRegistry terms, DeltaWriter deltas, ZoneId zone) {
        this.plans = plans;
        this.terms = terms;
        this.deltas = deltas;
        this.zone = zone;
    }

    /** Adds by how much these transactions change the sums. */
    void count(Collection<RecordedTransaction> transactions, Sums sums) {
        for (RecordedTransaction transaction : transactions) {
            if (transaction.isChanged()) {
                TransactionState stored = transaction.record().stored();
                if (stored != null) {
                    count(stored, sums::remove);
                }
                count(transaction.state(), sums::add);
            }
        }
    }

    /**
     * Writes down by how much the sums have changed: once a database transaction, for what its parts have in common.
     *
     * @param transactions of how many transactions they are
     */
    void write(Sums sums, int transactions) {
        deltas.write(sums, transactions);
    }

    /** Adds what these transactions add as they are stored. */
    void countStored(Collection<TransactionRecord> transactions, Sums sums) {
        for (TransactionRecord transaction : transactions) {
            TransactionState stored = transaction.stored();
            if (stored != null) {
                count(stored, sums::add);
            }
        }
    }

    /** Takes away what stored transactions have added. */
    void forget(Collection<TransactionRecord> transactions) {
        Sums sums = new Sums();
        for (TransactionRecord transaction : transactions) {
            TransactionState stored = transaction.stored();
            if (stored != null) {
                count(stored, sums::remove);
            }
        }
        deltas.write(sums, transactions.size());
    }

    /** A transaction counts nowhere while its journey is not known. */
    private void count(TransactionState state, Consumer<CountedTransaction> sums) {
        Blueprint blueprint = state.header().blueprint();
        if (blueprint != null) {
            sums.accept(counted(state, blueprint));
        }
    }

    private CountedTransaction counted(TransactionState state, Blueprint blueprint) {
        Summary summary = state.summary();
        return new CountedTransaction(
                plans.plan(blueprint),
                summary.startedOn(),
                number(TermKind.CHANNEL, state.header().channel()),
                number(TermKind.SEGMENT, summary.scopeSegment()),
                summary.verdict(),
                summary.fullyMeasured(),
                summary.state() != Status.OPEN,
                summary.stepVerdicts(),
                summary.stepScores(),
                summary.firstFailing(),
                counted(state.touchpoints()),
                summary.brokenPromises(),
                summary.otherDepartments(),
                summary.path(),
                overall(state.answers()));
    }

    /** What is to be stored beside the facts of a transaction. */
    Summary summary(
            Blueprint blueprint, TransactionFacts facts, TransactionJudgement judgement, @Nullable String segment) {
        Plan plan = plans.plan(blueprint);
        Set<Integer> departments = new HashSet<>();
        List<Path.Stop> stops = new ArrayList<>(facts.touchpoints().size());
        for (Touchpoint touchpoint : facts.touchpoints()) {
            Instant time = touchpoint.occurredAt();
            if (time != null && touchpoint.isApplicable()) {
                stops.add(new Path.Stop(terms.id(TermKind.STEP, touchpoint.step()), touchpoint.occurrence(), time));
            }
            if (touchpoint.department() != null) {
                departments.add(terms.id(TermKind.DEPARTMENT, touchpoint.department()));
            }
        }
        return Summary.of(judgement, plan.others(departments), Path.of(plan, stops), zone, segment);
    }

    private List<CountedTouchpoint> counted(List<ValuedTouchpoint> touchpoints) {
        List<CountedTouchpoint> counted = new ArrayList<>(touchpoints.size());
        for (ValuedTouchpoint touchpoint : touchpoints) {
            counted.add(counted(touchpoint));
        }
        return counted;
    }

    private CountedTouchpoint counted(ValuedTouchpoint valued) {
        Touchpoint touchpoint = valued.touchpoint();
        Measures measures = touchpoint.measures();
        return new CountedTouchpoint(
                terms.id(TermKind.STEP, touchpoint.step()),
                touchpoint.occurredAt(),
                touchpoint.promise(),
                number(TermKind.CHANNEL, touchpoint.channel()),
                number(TermKind.DEPARTMENT, touchpoint.department()),
                number(TermKind.STEP, touchpoint.causedBy()),
                touchpoint.isApplicable(),
                touchpoint.isExpected(),
                touchpoint.moment(),
                Boolean.FALSE.equals(measures.done()),
                valued.values().how(),
                measures.satisfaction(),
                Noted.of(measures.feeling(), measures.clarity(), measures.respect(), measures.recognition()),
                valued.values().score());
    }

    private int number(TermKind kind, @Nullable String code) {
        return code == null ? 0 : terms.id(kind, code);
    }

    private static @Nullable Integer overall(Collection<Answer> answers) {
        Answer latest = null;
        for (Answer answer : answers) {
            if (answer.overall() != null && (latest == null || BY_TIME.compare(answer, latest) > 0)) {
                latest = answer;
            }
        }
        return latest == null ? null : latest.overall();
    }
}
