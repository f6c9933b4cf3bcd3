package journey.service.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What fits some typed words, of each kind the best first.
 *
 * <p>The rank of each says how well: 0 it is called just so, 1 it begins so, 2 a word of its name begins so, 3 it contains
 * the words, 4 it resembles them.
 */
public record Found(
        List<Customer> customers,
        List<Transaction> transactions,
        List<Journey> journeys,
        List<Step> steps,
        List<Department> departments) {

    public static final Found NOTHING = new Found(List.of(), List.of(), List.of(), List.of(), List.of());

    public Found {
        customers = List.copyOf(customers);
        transactions = List.copyOf(transactions);
        journeys = List.copyOf(journeys);
        steps = List.copyOf(steps);
        departments = List.copyOf(departments);
    }

    /** A customer. */
    public record Customer(
            int rank,
            String reference,
            @Nullable String name,
            @Nullable String segment) {}

    /**
     * A transaction.
     *
     * @param journey name of its journey; null: not known yet
     */
    public record Transaction(
            int rank,
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
            int rank,
            String journey,
            String journeyName,
            String step,
            String name,
            @Nullable String department) {}

    /** A journey by its latest version. */
    public record Journey(int rank, String code, String name) {}

    /** A department that owns a step. */
    public record Department(int rank, String code) {}
}
