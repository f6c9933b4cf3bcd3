package journey.service.transaction;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import journey.domain.transaction.Status;
import journey.domain.transaction.Verdict;
import journey.service.everything.EverythingService;
import journey.service.everything.PeriodLength;
import journey.service.everything.PeriodRate;
import journey.service.everything.rules.StepYield;
import journey.service.scope.Scope;
import org.springframework.stereotype.Service;

/** Lists and counts transactions. */
@Service
public class TransactionService {

    private final TransactionQuery query;
    private final EverythingService everything;

    TransactionService(TransactionQuery query, EverythingService everything) {
        this.query = query;
        this.everything = everything;
    }

    public List<TransactionLine> list(Scope scope, TransactionFilter filter, int offset, int limit) {
        return query.list(scope, filter, offset, limit);
    }

    /** How many there are. What figures on pages lead to is not counted but known. */
    public long count(Scope scope, TransactionFilter filter) {
        if (filter.state() == Status.COMPLETED && filter.in(null).isByVerdictAlone()) {
            // of the millions nearly all are: the few others are counted
            return count(scope, filter.in(null))
                    - query.count(scope, filter.in(Status.OPEN))
                    - query.count(scope, filter.in(Status.CANCELLED));
        }
        if (filter.isByVerdictAlone()) {
            return everything.rates(scope, PeriodLength.TOTAL).stream()
                    .map(PeriodRate::rate)
                    .mapToLong(
                            rate -> sum(filter.verdicts(), new StepYield(rate.well(), rate.notWell(), rate.unknown())))
                    .sum();
        }
        if (filter.isByStepAlone() && scope.department() == null) {
            return everything.steps(scope).stream()
                    .filter(step -> step.step().equals(filter.step()))
                    .mapToLong(step -> sum(filter.stepVerdicts(), step.counts()))
                    .sum();
        }
        return query.count(scope, filter);
    }

    /**
     * The open transactions of each journey in scope; journeys without any are left out.
     *
     * @param dueBy until when a promise counts as due soon
     */
    public List<OpenCount> open(Scope scope, Instant dueBy) {
        return query.open(scope, dueBy);
    }

    /** What happened in these transactions that their plans do not have. */
    public List<UnplannedContact> unplanned(List<TransactionLine> shown) {
        return query.unplanned(shown);
    }

    private static long sum(Set<Verdict> verdicts, StepYield counts) {
        long all = 0;
        for (Verdict verdict : verdicts.isEmpty() ? EnumSet.allOf(Verdict.class) : verdicts) {
            all += switch (verdict) {
                case WELL -> counts.well();
                case NOT_WELL -> counts.notWell();
                case UNKNOWN -> counts.unknown();
            };
        }
        return all;
    }

    /** Every transaction of a customer, the latest first, whatever its journey's version. */
    public List<TransactionLine> ofCustomer(String customer, int limit) {
        return query.ofCustomer(customer, limit);
    }

    /** Transactions whose reference begins so, the latest first; also those whose journey is not known yet. */
    public List<Suggestion> startingWith(String beginning, int limit) {
        // no stored text has this character, and the database refuses to compare it
        return beginning.indexOf('\0') >= 0 ? List.of() : query.startingWith(beginning, limit);
    }

    /** A transaction to choose from. */
    public record Suggestion(
            String reference,
            @org.jspecify.annotations.Nullable String journey,
            @org.jspecify.annotations.Nullable String customerName) {}
}
