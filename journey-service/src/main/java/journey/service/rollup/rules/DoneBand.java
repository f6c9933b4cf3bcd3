package journey.service.rollup.rules;

import org.jspecify.annotations.Nullable;

/** How a step was done in a transaction, for what that brings or costs with the customer. */
public enum DoneBand {
    /** Not well. */
    FAILED(0),
    /** Well, no more. */
    PLAIN(1),
    /** Well, with a score of 80 or more. */
    EXCELLED(2);

    private static final float EXCELLENT = 80;

    private final int number;

    DoneBand(int number) {
        this.number = number;
    }

    /** As it stands in the database. */
    public int number() {
        return number;
    }

    /**
     * @param letter of the step's verdict
     * @return null where it is not known how the step was done
     */
    static @Nullable DoneBand of(char letter, @Nullable Float score) {
        if (letter == 'N') {
            return FAILED;
        }
        if (letter != 'W') {
            return null;
        }
        return score != null && score >= EXCELLENT ? EXCELLED : PLAIN;
    }

    /** @throws IllegalArgumentException if there is none of this number */
    public static DoneBand ofNumber(int number) {
        for (DoneBand band : values()) {
            if (band.number == number) {
                return band;
            }
        }
        throw new IllegalArgumentException("a band is 0, 1 or 2, not " + number);
    }
}
