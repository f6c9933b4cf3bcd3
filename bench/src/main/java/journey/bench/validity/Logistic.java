package journey.bench.validity;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Logistic regression on the scores of all steps, fitted by iteratively reweighted least squares. What was not measured
 * takes the step's mean and an indicator of its own: that it is missing says something, too.
 */
final class Logistic {

    private static final int ROUNDS = 25;

    /** Keeps the equations solvable where steps always go together. */
    private static final double RIDGE = 1e-6;

    private final double[] means;
    private final double[] coefficients;

    private Logistic(double[] means, double[] coefficients) {
        this.means = means;
        this.coefficients = coefficients;
    }

    static Logistic fit(List<Case> cases) {
        int steps = cases.get(0).scores().length;
        double[] means = new double[steps];
        for (int k = 0; k < steps; k++) {
            int step = k;
            means[k] = cases.stream()
                    .mapToDouble(each -> each.scores()[step])
                    .filter(score -> !Double.isNaN(score))
                    .average()
                    .orElse(0);
        }
        Logistic model = new Logistic(means, new double[1 + 2 * steps]);
        for (int round = 0; round < ROUNDS; round++) {
            model.improve(cases);
        }
        return model;
    }

    private void improve(List<Case> cases) {
        int size = coefficients.length;
        double[][] information = new double[size][size];
        double[] gradient = new double[size];
        for (Case each : cases) {
            double[] x = row(each);
            double p = probability(x);
            double weight = Math.max(1e-9, p * (1 - p));
            double residual = (each.satisfied() ? 1 : 0) - p;
            for (int i = 0; i < size; i++) {
                gradient[i] += residual * x[i];
                for (int j = i; j < size && x[i] != 0; j++) {
                    information[i][j] += weight * x[i] * x[j];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            information[i][i] += RIDGE * cases.size();
            for (int j = 0; j < i; j++) {
                information[i][j] = information[j][i];
            }
        }
        double[] change = new CholeskyDecomposition(new Array2DRowRealMatrix(information))
                .getSolver()
                .solve(new ArrayRealVector(gradient))
                .toArray();
        for (int i = 0; i < size; i++) {
            coefficients[i] += change[i];
        }
    }

    double probability(Case each) {
        return probability(row(each));
    }

    private double probability(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += coefficients[i] * x[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private double[] row(Case each) {
        double[] x = new double[coefficients.length];
        x[0] = 1;
        for (int k = 0; k < means.length; k++) {
            double score = each.scores()[k];
            x[1 + k] = ((Double.isNaN(score) ? means[k] : score) - means[k]) / 100;
            x[1 + means.length + k] = Double.isNaN(score) ? 1 : 0;
        }
        return x;
    }
}
