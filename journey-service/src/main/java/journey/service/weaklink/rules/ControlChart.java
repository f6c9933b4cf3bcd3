package journey.service.weaklink.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step's yield over weeks, with what is signal in it and what is noise: Laney's p′ chart for single weeks, and an
 * exponentially weighted moving average for slow drift that no single week shows.
 *
 * <p>With p̄ = Σx/Σn and σp = √(p̄(1−p̄)/n), z = (p − p̄)/σp; σz = mean|z − z before| / 1.128 says by how much weeks scatter
 * more (or less) than chance alone, and the limits are p̄ ± 3 σp σz. The average is Z = λ z + (1−λ) Z before, λ = .2, from
 * 0; a week beyond them that is itself on the other side of p̄ is an echo of earlier ones and no signal. Its limits are ± L σz √(λ/(2−λ) (1 − (1−λ)^2t)), L = 2.859: one false alarm in 370 weeks.
 *
 * @see <a href="https://doi.org/10.1081/QEN-120006555">Laney (2002), Improved Control Charts for Attributes, Quality
 *     Engineering 14(4)</a>
 * @see <a href="https://doi.org/10.1080/00401706.1990.10484583">Lucas and Saccucci (1990), Exponentially Weighted Moving
 *     Average Control Schemes, Technometrics 32(1)</a>
 */
public record ControlChart(double centre, double sigmaZ, List<Point> points) {

    static final double LAMBDA = 0.2;
    static final double L = 2.859;
    private static final double MEAN_RANGE_OF_TWO = 1.128;
    private static final int LEAST_WEEKS = 5;
    private static final int LATEST_WEEKS = 8;
    private static final double UNSETTLED = 0.10;

    /** Which rule a week breaks. */
    public enum Signal {
        NONE,
        /** The week itself is outside of its limits. */
        WEEK_LOW,
        WEEK_HIGH,
        /** The weighted average of it and those before is. */
        DRIFT_DOWN,
        DRIFT_UP;

        boolean isDown() {
            return this == WEEK_LOW || this == DRIFT_DOWN;
        }
    }

    /**
     * A week on the chart.
     *
     * @param low limits of its yield, in [0, 1]
     * @param average the weighted average, in units of its limit: beyond ±1 it is a signal
     */
    public record Point(Week week, double low, double high, double average, Signal signal) {}

    public ControlChart {
        points = List.copyOf(points);
    }

    /**
     * Draws the chart of weeks in their order. Those without anything measured are left out, and the last ones that are
     * not settled yet.
     *
     * @return empty with fewer than five weeks: they cannot tell what is usual
     */
    public static Optional<ControlChart> of(List<Week> weeks) {
        List<Week> measured =
                settled(weeks).stream().filter(week -> week.measured() > 0).toList();
        if (measured.size() < LEAST_WEEKS) {
            return Optional.empty();
        }
        return Optional.of(of(measured, null));
    }

    /** Without the last weeks in which by far more is unknown than usually: what fails is known before what goes well. */
    private static List<Week> settled(List<Week> weeks) {
        List<Double> shares = weeks.stream().map(Week::shareUnknown).sorted().toList();
        int end = weeks.size();
        while (end > 0 && weeks.get(end - 1).shareUnknown() > shares.get(shares.size() / 2) + UNSETTLED) {
            end--;
        }
        return weeks.subList(0, end);
    }

    /** @param givenSigmaZ 1: the plain p chart, which takes chance for the only cause; null: as the weeks scatter */
    static ControlChart of(List<Week> weeks, @Nullable Double givenSigmaZ) {
        double centre = (double) weeks.stream().mapToLong(Week::well).sum()
                / weeks.stream().mapToLong(Week::measured).sum();
        double[] z = weeks.stream().mapToDouble(week -> z(week, centre)).toArray();
        double sigmaZ = givenSigmaZ == null ? sigmaZ(z) : givenSigmaZ;
        List<Point> points = new ArrayList<>();
        double average = 0;
        for (int t = 0; t < z.length; t++) {
            Week week = weeks.get(t);
            double reach = 3 * sigma(week, centre) * sigmaZ;
            average = LAMBDA * z[t] + (1 - LAMBDA) * average;
            double limit = L * sigmaZ * Math.sqrt(LAMBDA / (2 - LAMBDA) * (1 - Math.pow(1 - LAMBDA, 2 * (t + 1))));
            double inLimits = limit == 0 ? 0 : average / limit;
            points.add(new Point(
                    week,
                    Math.max(0, centre - reach),
                    Math.min(1, centre + reach),
                    inLimits,
                    signal(week.share(), centre, reach, inLimits)));
        }
        return new ControlChart(centre, sigmaZ, points);
    }

    private static Signal signal(double yield, double centre, double reach, double average) {
        if (yield < centre - reach) {
            return Signal.WEEK_LOW;
        }
        if (yield > centre + reach) {
            return Signal.WEEK_HIGH;
        }
        if (average < -1 && yield < centre) {
            return Signal.DRIFT_DOWN;
        }
        return average > 1 && yield > centre ? Signal.DRIFT_UP : Signal.NONE;
    }

    private static double sigma(Week week, double centre) {
        return Math.sqrt(centre * (1 - centre) / week.measured());
    }

    private static double z(Week week, double centre) {
        double sigma = sigma(week, centre);
        return sigma == 0 ? 0 : (week.share() - centre) / sigma;
    }

    private static double sigmaZ(double[] z) {
        double ranges = 0;
        for (int i = 1; i < z.length; i++) {
            ranges += Math.abs(z[i] - z[i - 1]);
        }
        return ranges / (z.length - 1) / MEAN_RANGE_OF_TWO;
    }

    /** Whether the latest weeks are worse than what is usual. */
    public boolean isFalling() {
        return lastSignal().isDown();
    }

    /** Whether the latest weeks are better than what is usual. */
    public boolean isRising() {
        Signal last = lastSignal();
        return last == Signal.WEEK_HIGH || last == Signal.DRIFT_UP;
    }

    /** The last signal of the latest weeks, unless what came after it is back at the centre: then it is over. */
    public Signal lastSignal() {
        LocalDate since = points.get(points.size() - 1).week().monday().minusWeeks(LATEST_WEEKS);
        long well = 0;
        long measured = 0;
        for (int i = points.size() - 1; i >= 0; i--) {
            Week week = points.get(i).week();
            Signal signal = points.get(i).signal();
            if (!week.monday().isAfter(since)) {
                return Signal.NONE;
            }
            if (signal != Signal.NONE) {
                double after = measured == 0 ? week.share() : (double) well / measured;
                return signal.isDown() == after < centre ? signal : Signal.NONE;
            }
            well += week.well();
            measured += week.measured();
        }
        return Signal.NONE;
    }

    /** The week in which what the signals tell of began; empty where there is none. */
    public Optional<LocalDate> began() {
        if (lastSignal() == Signal.NONE) {
            return Optional.empty();
        }
        List<Week> weeks = points.stream().map(Point::week).toList();
        return Optional.of(Onset.of(weeks, isFalling() ? Onset.Direction.DOWN : Onset.Direction.UP));
    }
}
