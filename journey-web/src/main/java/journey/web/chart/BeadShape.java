package journey.web.chart;

import static journey.web.chart.Markup.num;

import org.jspecify.annotations.Nullable;

/** The four forms of a touchpoint: a whole ring, a broken one, a dotted one, a diamond. */
final class BeadShape {

    private BeadShape() {}

    /** Draws the bead around a point; {@code r} is its outer radius. */
    static void draw(Markup out, Bead bead, double x, double y, double r) {
        double width = r * 0.42;
        double mid = r - width / 2;
        switch (bead) {
            case WELL -> ring(out, "r-well", x, y, mid, width, null, null);
            case NOT_WELL ->
                // the gap is to the upper right and a piece is missing: it reads as broken without colour
                ring(out, "r-fail", x, y, mid, width, "76 24", "rotate(-14 " + num(x) + " " + num(y) + ")");
            case UNKNOWN -> ring(out, "r-none", x, y, mid * 0.92, width * 0.6, r < 9 ? "5.5 7" : "3 3.25", null);
            case AD_HOC -> {
                double d = r * 0.9;
                String path = "M%s %sl%s %sl%s %sl%s %sz"
                        .formatted(num(x), num(y - d), num(d), num(d), num(-d), num(d), num(-d), num(-d));
                out.empty("path", "d", path, "class", "r-adhoc", "stroke-width", num(Math.max(1.4, r * 0.19)));
            }
        }
    }

    /** Draws a ring; {@code dashes} in hundredths of its length. */
    static void ring(
            Markup out,
            String css,
            double x,
            double y,
            double r,
            double width,
            @Nullable String dashes,
            @Nullable String transform) {
        out.empty(
                "circle",
                "cx",
                num(x),
                "cy",
                num(y),
                "r",
                num(r),
                "class",
                css,
                "stroke-width",
                num(width),
                "pathLength",
                dashes == null ? null : "100",
                "stroke-dasharray",
                dashes,
                "transform",
                transform);
    }
}
