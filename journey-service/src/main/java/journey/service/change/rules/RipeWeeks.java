package journey.service.change.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import journey.service.everything.rules.StepYield;

/**
 * The latest weeks that can be compared with as many before them.
 *
 * @param first the Monday of the first of them
 */
public record RipeWeeks(LocalDate first, int count, Movement movement) {

    /** Older news is no news. */
    private static final int MOST_WEEKS_BACK = 26;

    private static final StepYield NONE = new StepYield(0, 0, 0);

    /**
     * Seeks them.
     *
     * @param weeks counts by Monday
     * @param last the Monday of the last week that is over
     * @param count how many weeks are put together
     */
    public static Optional<RipeWeeks> latest(NavigableMap<LocalDate, StepYield> weeks, LocalDate last, int count) {
        for (int back = 0; back < MOST_WEEKS_BACK; back++) {
            LocalDate first = last.minusWeeks(back + count - 1L);
            Movement movement = new Movement(sum(weeks, first.minusWeeks(count), count), sum(weeks, first, count));
            if (movement.isComparable()) {
                return Optional.of(new RipeWeeks(first, count, movement));
            }
        }
        return Optional.empty();
    }

    /** How far back weeks have to be known. */
    public static int weeksNeeded(int count) {
        return MOST_WEEKS_BACK + 2 * count;
    }

    private static StepYield sum(NavigableMap<LocalDate, StepYield> weeks, LocalDate first, int count) {
        return weeks.subMap(first, true, first.plusWeeks(count), false).entrySet().stream()
                .map(Map.Entry::getValue)
                .reduce(NONE, StepYield::plus);
    }
}
