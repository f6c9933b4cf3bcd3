package journey.web.chart;

import static journey.web.chart.Markup.num;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws the curve of feeling across the map's columns, with its spread; where too little is known the curve is broken. */
final class FeelingCurve {

    private static final double HEIGHT = 126;
    private static final double TOP = 22;
    private static final double BOTTOM = 104;
    private static final double BEST = 100;

    /** By so much below the cut a feeling is bad news. */
    private static final double CLEARLY = 12.5;

    private final Markup out;
    private final Words words;
    private final List<JourneyMap.Step> steps;
    private final int column;

    FeelingCurve(Markup out, Words words, List<JourneyMap.Step> steps, int column) {
        this.out = out;
        this.words = words;
        this.steps = steps;
        this.column = column;
    }

    void draw(double cut) {
        String width = num(steps.size() * column);
        out.open("svg", "viewBox", "0 0 " + width + " " + num(HEIGHT), "width", width, "height", num(HEIGHT));
        out.element("title", describe());
        out.empty("path", "d", "M0 " + num(y(cut)) + "H" + width, "class", "target");
        for (int from = 0; from < steps.size(); from++) {
            int to = from;
            while (to < steps.size() && steps.get(to).feeling() != null) {
                to++;
            }
            if (to > from) {
                run(from, to);
                from = to;
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            point(i, steps.get(i).feeling(), cut);
        }
        out.close();
    }

    private void run(int from, int to) {
        StringBuilder upper = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        StringBuilder middle = new StringBuilder();
        for (int i = from; i < to; i++) {
            curve(
                    upper,
                    i,
                    i > from,
                    feeling(i).high(),
                    feeling(Math.max(from, i - 1)).high());
            curve(
                    middle,
                    i,
                    i > from,
                    feeling(i).mean(),
                    feeling(Math.max(from, i - 1)).mean());
        }
        for (int i = to - 1; i >= from; i--) {
            if (i == to - 1) {
                lower.append('L').append(at(i, feeling(i).low()));
            } else {
                double half = x(i) + column / 2.0;
                lower.append("C%s %s %s %s %s"
                        .formatted(
                                num(half),
                                num(y(feeling(i + 1).low())),
                                num(half),
                                num(y(feeling(i).low())),
                                at(i, feeling(i).low())));
            }
        }
        out.empty("path", "d", upper + lower.toString() + "Z", "class", "band");
        out.empty("path", "d", middle.toString(), "class", "curve");
    }

    private void curve(StringBuilder path, int i, boolean joined, double value, double before) {
        if (joined) {
            double half = x(i) - column / 2.0;
            path.append("C%s %s %s %s %s".formatted(num(half), num(y(before)), num(half), num(y(value)), at(i, value)));
        } else {
            path.append('M').append(at(i, value));
        }
    }

    private void point(int i, JourneyMap.@Nullable Feeling feeling, double cut) {
        if (feeling == null) {
            return;
        }
        String bad = feeling.mean() < cut - CLEARLY ? " bad" : "";
        double y = y(feeling.mean());
        out.empty("circle", "cx", num(x(i)), "cy", num(y), "r", "3.5", "class", "dot" + bad);
        String said = words.figures().decimal(feeling.mean(), 0);
        out.element("text", said, "x", num(x(i)), "y", num(y - 9), "text-anchor", "middle", "class", "value" + bad);
        String count = "n = " + words.figures().count(feeling.count());
        out.element("text", count, "x", num(x(i)), "y", num(HEIGHT - 3), "text-anchor", "middle", "class", "axis");
    }

    private JourneyMap.Feeling feeling(int i) {
        return java.util.Objects.requireNonNull(steps.get(i).feeling());
    }

    private String describe() {
        return steps.stream()
                .flatMap(step -> step.feeling() == null
                        ? java.util.stream.Stream.empty()
                        : java.util.stream.Stream.of(step.ring().label()
                                + " "
                                + words.figures().decimal(step.feeling().mean(), 0)
                                + " (n = "
                                + words.figures().count(step.feeling().count())
                                + ")"))
                .collect(Collectors.joining(", "));
    }

    private String at(int i, double value) {
        return num(x(i)) + " " + num(y(value));
    }

    private double x(int i) {
        return i * column + MapDrawing.RING / 2.0;
    }

    private static double y(double feeling) {
        return TOP + (1 - Math.min(BEST, Math.max(0, feeling)) / BEST) * (BOTTOM - TOP);
    }
}
