package journey.bench.validity;

/**
 * One transaction: the scores of its steps, 0 to 100, NaN where one was not measured, and whether the customer was
 * satisfied.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Case(double[] scores, boolean satisfied) {}
