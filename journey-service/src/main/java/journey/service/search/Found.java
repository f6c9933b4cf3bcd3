package journey.service.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What fits some typed words, the best first. */
public record Found(List<Customer> customers, List<Transaction> transactions, List<Step> steps) {

    public static final Found NOTHING = new Found(List.of(), List.of(), List.of());

    public Found {
        customers = List.copyOf(customers);
        transactions = List.copyOf(transactions);
        steps = List.copyOf(steps);
    }

    /** A customer. */
    public record Customer(
            String reference,
            @Nullable String name,
            @Nullable String segment) {}

    /**
     * A transaction.
     *
     * @param journey name of its journey; null: not known yet
     */
    public record Transaction(
            String reference,
            @Nullable String label,
            @Nullable String journey,
            @Nullable String customer) {}

    /**
     * A planned step of the latest version of a journey.
     *
     * @param department code of its owner
     */
    public record Step(
            String journey,
            String journeyName,
            String step,
            String name,
            @Nullable String department) {}
}
