package journey.service.transaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import journey.domain.transaction.Status;
import journey.service.flow.FlowService;
import journey.service.flow.Variant;
import journey.service.scope.Scope;
import journey.service.transaction.TransactionFilter.Deviation;
import journey.service.transaction.TransactionFilter.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists and counts transactions. */
@Service
public class TransactionService {

    private static final TransactionQuery.Between ALWAYS = new TransactionQuery.Between(null, null);

    private final TransactionQuery query;
    private final DayQuery days;
    private final FlowService flow;
    private final ZoneId zone;

    TransactionService(TransactionQuery query, DayQuery days, FlowService flow, ZoneId zone) {
        this.query = query;
        this.days = days;
        this.flow = flow;
        this.zone = zone;
    }

    public List<TransactionLine> list(Scope scope, TransactionFilter filter, int offset, int limit) {
        boolean isInTime = filter.order() == Order.LATEST || filter.order() == Order.OLDEST;
        NavigableMap<LocalDate, Long> counts = isInTime ? days.of(scope, filter) : null;
        if (counts == null) {
            return query.list(scope, filter, List.of(ALWAYS), offset, limit);
        }
        DayWindow window =
                DayWindow.of(filter.order() == Order.LATEST ? counts.descendingMap() : counts, offset, limit);
        List<TransactionQuery.Between> times = window.stretches().stream()
                .map(days -> new TransactionQuery.Between(
                        begin(days.first()), begin(days.last().plusDays(1))))
                .toList();
        return times.isEmpty() ? List.of() : query.list(scope, filter, times, window.offset(), limit);
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** How many there are. What figures on pages lead to is not counted but known. */
    public long count(Scope scope, TransactionFilter filter) {
        if (filter.state() == Status.COMPLETED && filter.in(null).isByVerdictAlone()) {
            // of the millions nearly all are: the few others are counted
            return count(scope, filter.in(null))
                    - query.count(scope, filter.in(Status.OPEN))
                    - query.count(scope, filter.in(Status.CANCELLED));
        }
        NavigableMap<LocalDate, Long> counts = days.of(scope, filter);
        if (counts != null) {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
        Deviation deviation = filter.deviation();
        if (deviation != null && filter.isByDeviationAlone()) {
            List<Variant> variants = flow.variants(scope);
            return flow.deviations(scope, variants).stream()
                    .filter(each ->
                            each.kind() == deviation.kind() && each.step().equals(deviation.step()))
                    .mapToLong(each -> each.count())
                    .sum();
        }
        if (filter.variant() != null && filter.isByVariantAlone()) {
            return flow.variants(scope).stream()
                    .filter(variant -> variant.whole() && variant.key().startsWith(filter.variant()))
                    .mapToLong(Variant::transactions)
                    .sum();
        }
        return query.count(scope, filter);
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

    /**
     * The open transactions of each journey in scope; journeys without any are left out.
     *
     * @param dueBy until when a promise counts as due soon
     */
    public List<OpenCount> open(Scope scope, Instant dueBy) {
        return query.open(scope, dueBy);
    }

    /** How many transactions in scope took which course, the most frequent first. */
    public List<ShapeCount> shapes(Scope scope) {
        return query.shapes(scope);
    }

    /** What happened in these transactions that their plans do not have. */
    public List<UnplannedContact> unplanned(List<TransactionLine> shown) {
        return query.unplanned(shown);
    }

    /** A transaction to choose from. */
    public record Suggestion(
            String reference,
            @Nullable String journey,
            @Nullable String customerName) {}
}
