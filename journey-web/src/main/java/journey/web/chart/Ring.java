package journey.web.chart;

import org.jspecify.annotations.Nullable;

/**
 * One step of a chain.
 *
 * @param label the step's name
 * @param sublabel its department, or empty
 * @param well occurrences that were done well
 * @param notWell occurrences that were not
 * @param unknown occurrences nobody measured
 * @param state how sure we are that it is a weak link
 * @param href where its transactions are, or null
 */
public record Ring(
        String label,
        String sublabel,
        long well,
        long notWell,
        long unknown,
        State state,
        @Nullable String href) {

    public Ring {
        if (well < 0 || notWell < 0 || unknown < 0) {
            throw new IllegalArgumentException(
                    "counts of a ring are 0 or more: %d, %d, %d of %s".formatted(well, notWell, unknown, label));
        }
    }

    long total() {
        return well + notWell + unknown;
    }

    long measured() {
        return well + notWell;
    }

    /** Share of the measured that was well; NaN where nothing was measured. */
    double share() {
        return measured() == 0 ? Double.NaN : (double) well / measured();
    }

    boolean cracked() {
        return state == State.CONFIRMED && notWell > 0;
    }
}
