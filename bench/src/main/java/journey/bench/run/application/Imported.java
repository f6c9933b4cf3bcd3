package journey.bench.run.application;

/**
 * An import that is done.
 *
 * @param unchanged accepted rows that changed nothing
 * @param address tells its progress, and below it its refusals
 * @param seconds from the first byte sent until it was done
 */
public record Imported(long rows, long accepted, long refused, long unchanged, String address, double seconds) {

    public double rowsPerSecond() {
        return rows / seconds;
    }
}
