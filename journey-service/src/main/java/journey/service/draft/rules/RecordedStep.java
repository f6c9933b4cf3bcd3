package journey.service.draft.rules;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import journey.domain.journey.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A step as it was recorded in transactions of no known journey.
 *
 * @param department the one that is named most
 * @param transactions how many of them have it
 * @param whole how many transactions there are
 * @param place where in a transaction it comes on average, in (0, 1)
 * @param touchpoints how often it occurred
 * @param measured how often each thing was measured
 */
public record RecordedStep(
        String code,
        @Nullable String department,
        long transactions,
        long whole,
        double place,
        long touchpoints,
        Map<Measure, Long> measured) {

    /** Steps in fewer transactions are chance and exceptions. */
    private static final double WORTH_PLANNING = 0.05;

    private static final double REQUIRED = 0.50;

    public RecordedStep {
        measured = measured.isEmpty() ? Map.of() : new EnumMap<>(measured);
    }

    /** In what share of the transactions it occurs, in (0, 1]. */
    public double share() {
        return (double) transactions / whole;
    }

    /** Whether it occurs in a twentieth of the transactions. */
    public boolean isWorthPlanning() {
        return share() >= WORTH_PLANNING;
    }

    /** Whether it occurs in at least every other transaction. */
    public boolean isRequired() {
        return share() >= REQUIRED;
    }

    /** What was measured at least every other time; that it was done where nothing was. */
    public Set<Measure> standard() {
        Set<Measure> standard = EnumSet.noneOf(Measure.class);
        measured.forEach((measure, times) -> {
            if (2 * times >= touchpoints) {
                standard.add(measure);
            }
        });
        return standard.isEmpty() ? EnumSet.of(Measure.DONE) : standard;
    }
}
