package journey.service.weaklink.rules;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * What each step matters for the outcome: its share in the explained variance R² of a linear model of all steps. Exact
 * shares after Lindeman, Merenda and Gold (each step's gain in R², averaged over all orders in which steps can be taken
 * in; the Shapley value) for up to 15 steps; Johnson's relative weights above, which come close to them. Association, not
 * cause.
 *
 * @see <a href="https://doi.org/10.18637/jss.v017.i01">Grömping (2006), Relative Importance for Linear Regression in R,
 *     J. Statistical Software 17(1)</a>
 * @see <a href="https://doi.org/10.1207/S15327906MBR3501_1">Johnson (2000), A Heuristic Method for Estimating the Relative
 *     Weight of Predictor Variables, Multivariate Behavioral Research 35(1)</a>
 */
public final class Importance {

    static final int MOST_EXACT = 15;

    /** What a step adds beyond others is not told from rounding below this share of its variance. */
    private static final double COLLINEAR = 1e-9;

    private Importance() {}

    /**
     * One step's share.
     *
     * @param share of R², in [0, 1]; all shares add up to 1
     * @param correlation with the outcome, in [−1, 1]
     */
    public record Share(int position, double share, double correlation) {

        /** It explains something, but the wrong way round: better scores go with fewer satisfied customers. */
        public boolean isSignConflict() {
            return correlation <= 0;
        }
    }

    /** Shares of all steps; empty where the steps explain nothing at all. */
    public static List<Share> shares(Correlations correlations) {
        double[] parts = parts(correlations);
        double whole = 0;
        for (double part : parts) {
            whole += part;
        }
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < parts.length && whole > COLLINEAR; i++) {
            shares.add(new Share(
                    correlations.positions().get(i),
                    Math.max(0, parts[i]) / whole,
                    correlations.withOutcome()[i]));
        }
        return shares;
    }

    /** R² of the model of all steps, in [0, 1]. */
    public static double explained(Correlations correlations) {
        double explained = 0;
        for (double part : parts(correlations)) {
            explained += part;
        }
        return explained;
    }

    private static double[] parts(Correlations correlations) {
        return correlations.size() <= MOST_EXACT ? lmg(correlations) : relativeWeights(correlations);
    }

    /** Parts of R² after Lindeman, Merenda and Gold: they add up to it. */
    static double[] lmg(Correlations correlations) {
        int k = correlations.size();
        double[] r2 = new Subsets(correlations).r2;
        double[] weightOfSize = new double[k];
        for (int size = 0; size < k; size++) {
            // |S|! (k − |S| − 1)! / k!
            double weight = 1.0 / k;
            for (int i = 1; i <= size; i++) {
                weight *= (double) i / (k - i);
            }
            weightOfSize[size] = weight;
        }
        double[] parts = new double[k];
        for (int set = 0; set < r2.length; set++) {
            int size = Integer.bitCount(set);
            for (int i = 0; i < k; i++) {
                if ((set & 1 << i) == 0) {
                    parts[i] += weightOfSize[size] * (r2[set | 1 << i] - r2[set]);
                }
            }
        }
        return parts;
    }

    /** Relative weights after Johnson: they add up to R². */
    static double[] relativeWeights(Correlations correlations) {
        int k = correlations.size();
        EigenDecompositionSymmetric eigen =
                new EigenDecompositionSymmetric(new Array2DRowRealMatrix(correlations.matrix()));
        double[] roots = new double[k];
        double[] inverseRoots = new double[k];
        for (int i = 0; i < k; i++) {
            double value = Math.max(0, eigen.getEigenvalue(i));
            roots[i] = Math.sqrt(value);
            inverseRoots[i] = value > COLLINEAR ? 1 / roots[i] : 0;
        }
        RealMatrix vectors = eigen.getV();
        RealMatrix turned =
                vectors.multiply(MatrixUtils.createRealDiagonalMatrix(roots)).multiply(vectors.transpose());
        RealVector orthogonal = vectors.multiply(MatrixUtils.createRealDiagonalMatrix(inverseRoots))
                .multiply(vectors.transpose())
                .operate(MatrixUtils.createRealVector(correlations.withOutcome()));
        double[] parts = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                parts[i] += Math.pow(turned.getEntry(i, j) * orthogonal.getEntry(j), 2);
            }
        }
        return parts;
    }

    /** R² of the models of all subsets of steps; each subset extends the Cholesky factor of a smaller one by a row. */
    private static final class Subsets {

        private final Correlations of;
        private final double[] r2;
        private final double[][] factor;
        private final double[] outcome;
        private final int[] members;

        Subsets(Correlations correlations) {
            int k = correlations.size();
            this.of = correlations;
            this.r2 = new double[1 << k];
            this.factor = new double[k][k];
            this.outcome = new double[k];
            this.members = new int[k];
            extend(0, 0, 0);
        }

        private void extend(int set, int size, int from) {
            for (int next = from; next < of.size(); next++) {
                int larger = set | 1 << next;
                double left = 1;
                double outcomeLeft = of.withOutcome()[next];
                for (int row = 0; row < size; row++) {
                    double entry = of.matrix()[next][members[row]];
                    for (int column = 0; column < row; column++) {
                        entry -= factor[size][column] * factor[row][column];
                    }
                    factor[size][row] = entry / factor[row][row];
                    left -= factor[size][row] * factor[size][row];
                    outcomeLeft -= factor[size][row] * outcome[row];
                }
                if (left < COLLINEAR) {
                    // it says nothing that the others do not say
                    r2[larger] = r2[set];
                    extend(larger, size, next + 1);
                } else {
                    factor[size][size] = Math.sqrt(left);
                    outcome[size] = outcomeLeft / factor[size][size];
                    members[size] = next;
                    r2[larger] = r2[set] + outcome[size] * outcome[size];
                    extend(larger, size + 1, next + 1);
                }
            }
        }
    }
}
