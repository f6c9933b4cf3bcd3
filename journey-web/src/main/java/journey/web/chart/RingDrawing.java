package journey.web.chart;

import static journey.web.chart.Markup.num;

/**
 * Draws one ring: clockwise from the top what was not well, then what was well, then what nobody measured as loose
 * hatching. A confirmed weak link has its failing part pulled outward between two cracks.
 */
final class RingDrawing {

    private static final double CENTRE = 50;
    private static final double OUTER = 41;
    private static final double PULL = 6;
    /** A share that exists is never too thin to be seen. */
    private static final double THINNEST = 1.4;

    private final Markup out;
    private final Words words;

    RingDrawing(Markup out, Words words) {
        this.out = out;
        this.words = words;
    }

    /** The ring as a picture of its own; {@code busiest} is what the thickness is measured by. */
    void draw(Ring ring, long busiest) {
        out.open("svg", "viewBox", "0 0 100 100", "class", "ring", "role", "img", "aria-label", describe(ring));
        out.empty("circle", "cx", "50", "cy", "50", "r", num(OUTER), "class", "disc");
        if (ring.state() == State.WATCH) {
            out.empty("circle", "cx", "50", "cy", "50", "r", "46.5", "class", "watch-line");
        }
        double width = busiest == 0 ? 8 : 4 + 6 * Math.sqrt((double) ring.total() / busiest);
        if (ring.total() == 0) {
            circle("r-none", width, "1.6 2.4", 0, 0, 0);
        } else {
            segments(ring, width);
        }
        figure(ring);
        out.close();
    }

    private void segments(Ring ring, double width) {
        double total = ring.total();
        double bad = share(ring.notWell() / total);
        double open = share(ring.unknown() / total);
        double good = Math.max(0, 100 - bad - open);
        double gap = good > 0 && good < 100 ? 0.7 : 0;
        if (good > 0) {
            arc("r-well", width, bad + gap, Math.max(0.4, good - 2 * gap));
        }
        if (open > 0) {
            hatch(width, 100 - open + gap / 2, open - gap / 2);
        }
        if (bad > 0) {
            failing(ring, width, bad);
        }
    }

    private void failing(Ring ring, double width, double bad) {
        boolean pulled = ring.cracked() && bad < 97;
        double middle = Math.PI * bad / 100;
        double dx = pulled ? Math.sin(middle) * PULL : 0;
        double dy = pulled ? -Math.cos(middle) * PULL : 0;
        circle("r-fail", width, num(bad) + " " + num(100 - bad), 0, dx, dy);
        if (pulled) {
            crack(0, width);
            crack(bad, width);
        }
    }

    private void arc(String css, double width, double from, double length) {
        circle(css, width, num(length) + " " + num(100 - length), from, 0, 0);
    }

    private void hatch(double width, double from, double length) {
        int ticks = Math.max(1, (int) Math.floor(length / 1.7));
        StringBuilder dashes = new StringBuilder();
        for (int i = 0; i < ticks; i++) {
            dashes.append("0.6 ").append(i == ticks - 1 ? "200" : "1.1 ");
        }
        circle("r-unknown", width - 1, dashes.toString(), from + 0.4, 0, 0);
    }

    private void circle(String css, double width, String dashes, double from, double dx, double dy) {
        out.empty(
                "circle",
                "cx",
                num(CENTRE + dx),
                "cy",
                num(CENTRE + dy),
                "r",
                num(OUTER - width / 2),
                "class",
                css,
                "stroke-width",
                num(width),
                "pathLength",
                "100",
                "stroke-dasharray",
                dashes,
                "transform",
                "rotate(" + num(from * 3.6 - 90) + " " + num(CENTRE + dx) + " " + num(CENTRE + dy) + ")");
    }

    /** A jagged line across the ring at that share of the way round. */
    private void crack(double at, double width) {
        double angle = 2 * Math.PI * at / 100;
        double inner = OUTER - width - 3;
        double step = (width + 9) / 3;
        StringBuilder points = new StringBuilder();
        for (int i = 0; i <= 3; i++) {
            double radius = inner + step * i;
            double aside = i == 1 ? 2.2 : i == 2 ? -2.2 : 0;
            double x = CENTRE + Math.sin(angle) * radius + Math.cos(angle) * aside;
            double y = CENTRE - Math.cos(angle) * radius + Math.sin(angle) * aside;
            points.append(num(x)).append(',').append(num(y)).append(' ');
        }
        out.empty("polyline", "points", points.toString().trim(), "class", "crack");
    }

    private void figure(Ring ring) {
        String css = ring.state() == State.CONFIRMED ? "figure bad" : "figure";
        out.open("text", "x", "50", "y", "55.5", "text-anchor", "middle", "class", css, "aria-hidden", "true");
        out.text(words.figures().percentNumber(ring.share()));
        if (ring.measured() > 0) {
            out.element("tspan", "%", "dx", "3", "class", "unit");
        }
        out.close();
    }

    private String describe(Ring ring) {
        Figures figures = words.figures();
        return words.say(
                "ring",
                ring.label(),
                figures.percent(ring.share()),
                figures.count(ring.well()),
                figures.count(ring.notWell()),
                figures.count(ring.unknown()),
                words.say("state." + ring.state().css()));
    }

    private static double share(double fraction) {
        return fraction == 0 ? 0 : Math.max(THINNEST, fraction * 100);
    }
}
