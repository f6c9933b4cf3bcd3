package journey.bench.run.report;

/** Which way round a ratio is: as the goal speaks of it. */
public enum Quotient {
    OURS_BY_REFERENCE,
    REFERENCE_BY_OURS;

    double of(double ours, double reference) {
        return this == OURS_BY_REFERENCE ? ours / reference : reference / ours;
    }
}
