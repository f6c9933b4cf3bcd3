package journey.service.transaction;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import journey.domain.transaction.Shape;
import journey.domain.transaction.Status;
import journey.domain.transaction.Verdict;
import journey.service.flow.rules.DeviationKind;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions of a scope are listed; null or empty: no limit.
 *
 * @param step code of a planned step
 * @param stepVerdicts the verdicts that step may have
 * @param failing code of the first failing step, or {@code unassigned}
 * @param only code of a planned step: transactions that would be well if only that step were
 * @param deviation how they differ from the plan at a step
 * @param variant the order in which their touchpoints came: the beginning of {@link journey.service.flow.Variant#key()}
 * @param said code of a planned step that the customer commented on
 * @param passed from which planned step they came to the next planned step that came
 * @param beginning of the transaction's reference
 * @param dueBy those of which a promise falls due by then
 */
public record TransactionFilter(
        Set<Verdict> verdicts,
        @Nullable String step,
        Set<Verdict> stepVerdicts,
        @Nullable String failing,
        @Nullable String only,
        @Nullable Deviation deviation,
        @Nullable String variant,
        @Nullable String said,
        @Nullable Passed passed,
        @Nullable String beginning,
        @Nullable Status state,
        @Nullable Instant dueBy,
        @Nullable Shape shape,
        Order order) {

    /** All transactions, the latest first. */
    public static final TransactionFilter ALL = new TransactionFilter(
            Set.of(), null, Set.of(), null, null, null, null, null, null, null, null, null, null, Order.LATEST);

    public TransactionFilter {
        verdicts = Set.copyOf(verdicts);
        stepVerdicts = Set.copyOf(stepVerdicts);
    }

    /** A way to differ from the plan at a planned step: ad hoc contacts are touchpoints, not transactions. */
    public record Deviation(DeviationKind kind, String step) {}

    /**
     * From a planned step to the next planned step that came.
     *
     * @param from code of a step
     * @param to null: to whichever came
     */
    public record Passed(String from, @Nullable String to) {}

    /** How the list is sorted. */
    public enum Order {
        LATEST,
        OLDEST,
        WORST,
        BEST
    }

    /** Those in which a planned step had a verdict. */
    public TransactionFilter at(String code, Verdict verdict) {
        return new TransactionFilter(
                verdicts,
                code,
                Set.of(verdict),
                failing,
                only,
                deviation,
                variant,
                said,
                passed,
                beginning,
                state,
                dueBy,
                shape,
                order);
    }

    /** Those of another state; null: of any. */
    TransactionFilter in(@Nullable Status other) {
        return new TransactionFilter(
                verdicts,
                step,
                stepVerdicts,
                failing,
                only,
                deviation,
                variant,
                said,
                passed,
                beginning,
                other,
                dueBy,
                shape,
                order);
    }

    /** Whether nothing but the verdict limits the list. */
    boolean isByVerdictAlone() {
        return limits().isEmpty();
    }

    /** Whether nothing but the verdict of one step limits the list. */
    boolean isByStepAlone() {
        return isAlone("step") && !stepVerdicts.isEmpty();
    }

    /** Whether nothing limits the list but that one step alone failed. */
    boolean isByOnlyAlone() {
        return isAlone("only");
    }

    boolean isByDeviationAlone() {
        return isAlone("deviation");
    }

    boolean isByVariantAlone() {
        return isAlone("variant");
    }

    private boolean isAlone(String name) {
        return verdicts.isEmpty() && limits().equals(Set.of(name));
    }

    /** The names of what limits the list, beside the verdict. */
    private Set<String> limits() {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("step", step);
        all.put("failing", failing);
        all.put("only", only);
        all.put("deviation", deviation);
        all.put("variant", variant);
        all.put("said", said);
        all.put("passed", passed);
        all.put("beginning", beginning);
        all.put("state", state);
        all.put("due", dueBy);
        all.put("shape", shape);
        all.values().removeIf(Objects::isNull);
        return all.keySet();
    }
}
