package journey.web.chart;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Places the beads of a line: in proportion to time where there is room, never closer than they and their words need.
 * Words stand above and below in turn, so only every second label can meet another.
 */
final class BeadLayout {

    private static final double CHARACTER = 7.0;
    private static final double GAP = 18;
    private static final double CLOSEST = 44;
    private static final double NORMAL = 1176;

    private final double[] x;
    private final double width;

    private BeadLayout(double[] x, double width) {
        this.x = x;
        this.width = width;
    }

    double x(int index) {
        return x[index];
    }

    double width() {
        return width;
    }

    static BeadLayout of(List<BeadLine.Stop> stops) {
        int n = stops.size();
        if (n == 0) {
            return new BeadLayout(new double[0], NORMAL);
        }
        double[] half = new double[n];
        for (int i = 0; i < n; i++) {
            half[i] = halfWidth(stops.get(i));
        }
        double left = Math.max(half[0], n > 1 ? half[1] - CLOSEST : 0) + 4;
        double right = Math.max(half[n - 1], n > 1 ? half[n - 2] - CLOSEST : 0) + 4;
        double[] least = pushed(new double[n], half, left);
        double width = Math.max(n < 4 ? NORMAL * 0.6 : NORMAL, least[n - 1] + right);
        double[] wanted = inTime(stops, left, width - right);
        double[] x = pushed(wanted, half, left);
        pullBack(x, half, width - right);
        return new BeadLayout(x, width);
    }

    private static double[] pushed(double[] wanted, double[] half, double left) {
        double[] x = wanted.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.max(x[i], left);
            if (i > 0) {
                x[i] = Math.max(x[i], x[i - 1] + CLOSEST);
            }
            if (i > 1) {
                x[i] = Math.max(x[i], x[i - 2] + half[i - 2] + half[i] + GAP);
            }
        }
        return x;
    }

    private static void pullBack(double[] x, double[] half, double end) {
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] = Math.min(x[i], end);
            if (i + 1 < x.length) {
                x[i] = Math.min(x[i], x[i + 1] - CLOSEST);
            }
            if (i + 2 < x.length) {
                x[i] = Math.min(x[i], x[i + 2] - half[i + 2] - half[i] - GAP);
            }
        }
    }

    private static double[] inTime(List<BeadLine.Stop> stops, double from, double to) {
        double[] x = new double[stops.size()];
        List<Instant> known = stops.stream()
                .flatMap(stop -> Stream.ofNullable(stop.at()))
                .sorted()
                .toList();
        long first = known.isEmpty() ? 0 : known.get(0).toEpochMilli();
        long span = known.isEmpty() ? 0 : known.get(known.size() - 1).toEpochMilli() - first;
        for (int i = 0; i < x.length; i++) {
            Instant at = stops.get(i).at();
            if (span == 0) {
                x[i] = x.length == 1 ? from : from + (to - from) * i / (x.length - 1);
            } else if (at == null) {
                x[i] = i == 0 ? from : x[i - 1];
            } else {
                x[i] = Math.max(i == 0 ? 0 : x[i - 1], from + (to - from) * (at.toEpochMilli() - first) / span);
            }
        }
        return x;
    }

    private static double halfWidth(BeadLine.Stop stop) {
        int longest = Stream.of(stop.label(), stop.time(), stop.note())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.max(28, longest * CHARACTER / 2);
    }
}
