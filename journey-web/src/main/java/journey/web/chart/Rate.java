package journey.web.chart;

/**
 * A share with its 95 % interval and the number it rests on.
 *
 * @param value fraction of 1
 * @param low lower bound, fraction of 1
 * @param high upper bound, fraction of 1
 * @param n how many were counted
 */
public record Rate(double value, double low, double high, long n) {

    public Rate {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a rate is a fraction from 0 to 1, not " + value);
        }
    }
}
