package journey.bench.run.report;

import java.util.Locale;

/**
 * What a ratio has to be.
 *
 * @param floor what is to be reached
 * @param stretch what would be better still
 */
public record Goal(Bound bound, double floor, double stretch) {

    /** On which side of the floor good ratios are. */
    public enum Bound {
        AT_LEAST(">=", "≥"),
        AT_MOST("<=", "≤");

        private final String code;
        private final String sign;

        Bound(String code, String sign) {
            this.code = code;
            this.sign = sign;
        }
    }

    static Goal atLeast(double floor, double stretch) {
        return new Goal(Bound.AT_LEAST, floor, stretch);
    }

    static Goal atMost(double floor, double stretch) {
        return new Goal(Bound.AT_MOST, floor, stretch);
    }

    /** The floor itself is enough. */
    public boolean isMet(double ratio) {
        return bound == Bound.AT_LEAST ? ratio >= floor : ratio <= floor;
    }

    /** The floor, such as {@code >= 0.6}. */
    public String code() {
        return bound.code + " " + plain(floor);
    }

    /** Floor and stretch for people. */
    String text() {
        String needed = bound.sign + " " + plain(floor);
        return floor == stretch ? needed : needed + " (stretch " + plain(stretch) + ")";
    }

    private static String plain(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%s", number);
    }
}
