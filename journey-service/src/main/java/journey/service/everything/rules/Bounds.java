package journey.service.everything.rules;

/** A lower and an upper bound of a share, both in [0, 1]. */
public record Bounds(double low, double high) {

    public Bounds {
        if (!(low >= 0 && low <= high && high <= 1)) {
            throw new IllegalArgumentException("bounds are 0 <= low <= high <= 1, not " + low + " and " + high);
        }
    }
}
