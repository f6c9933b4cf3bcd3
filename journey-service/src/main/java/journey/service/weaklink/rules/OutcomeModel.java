package journey.service.weaklink.rules;

import java.util.Optional;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * By how much the share of satisfied customers moves with a step's score while the other steps stay as they are: the
 * coefficients of the linear model of the outcome on all steps. Association, not cause.
 */
public final class OutcomeModel {

    private static final double NORMAL_95 = 1.959963984540054;
    private static final double COLLINEAR = 1e-9;

    private final Correlations of;
    private final RealMatrix inverse;
    private final double unexplained;
    private final boolean known;

    private OutcomeModel(Correlations of, RealMatrix inverse, double unexplained, boolean known) {
        this.of = of;
        this.inverse = inverse;
        this.unexplained = unexplained;
        this.known = known;
    }

    /** A change of the share of satisfied customers with its 95 % interval; in [−1, 1]. */
    public record Gain(double gain, double low, double high) {}

    /** Whether steps cannot be told apart, for some always move together with others. */
    public boolean isTangled() {
        return !known;
    }

    public static OutcomeModel of(Correlations correlations) {
        int k = correlations.size();
        EigenDecompositionSymmetric eigen =
                new EigenDecompositionSymmetric(new Array2DRowRealMatrix(correlations.matrix()));
        boolean regular = true;
        for (int i = 0; i < k; i++) {
            regular &= eigen.getEigenvalue(i) > COLLINEAR;
        }
        boolean known = regular && correlations.n() > k + 1L;
        RealMatrix inverse = regular ? eigen.getSolver().getInverse() : new Array2DRowRealMatrix(k, k);
        double explained = 0;
        double[] betas = inverse.operate(correlations.withOutcome());
        for (int i = 0; i < k; i++) {
            explained += betas[i] * correlations.withOutcome()[i];
        }
        return new OutcomeModel(correlations, inverse, Math.max(0, 1 - explained), known);
    }

    /**
     * What a rise of a step's mean score goes with.
     *
     * @param index of the step among those of the correlations
     * @param rise in points
     * @return empty where steps cannot be told apart, for they always move together, or there are too few transactions
     */
    public Optional<Gain> gain(int index, double rise) {
        if (!known) {
            return Optional.empty();
        }
        double beta = 0;
        for (int i = 0; i < of.size(); i++) {
            beta += inverse.getEntry(index, i) * of.withOutcome()[i];
        }
        double error = Math.sqrt(unexplained * inverse.getEntry(index, index) / (of.n() - of.size() - 1.0));
        double unit = of.outcomeDeviation() / of.deviations()[index] * rise;
        double gain = beta * unit;
        double reach = NORMAL_95 * error * Math.abs(unit);
        return Optional.of(new Gain(bounded(gain), bounded(gain - reach), bounded(gain + reach)));
    }

    /** A share can move by no more than all of it. */
    private static double bounded(double change) {
        return Math.max(-1, Math.min(1, change));
    }
}
