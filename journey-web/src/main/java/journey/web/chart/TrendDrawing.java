package journey.web.chart;

import static journey.web.chart.Markup.num;

import java.util.List;
import java.util.stream.Stream;

/**
 * Draws a rate over time with its interval as a band. Periods with much still unsettled are hollow and their line is
 * dashed, and those mostly unsettled are left out: what fails is known before what goes well, so they would look bad
 * only for being young. The same figures, of all periods, follow as a table.
 */
final class TrendDrawing {

    private static final double LEFT = 40;
    private static final double RIGHT = 628;
    private static final double TOP = 24;
    private static final double BOTTOM = 206;
    /** Words of events that follow each other stand on so many lines. */
    private static final int EVENT_LINES = 4;

    private final Markup out = new Markup();
    private final Words words;
    private final Trend trend;
    private final double low;
    private final double high;

    TrendDrawing(Words words, Trend trend) {
        this.words = words;
        this.trend = trend;
        double least = 1;
        double most = 0;
        for (Rate rate : rates()) {
            least = Math.min(least, rate.low());
            most = Math.max(most, rate.high());
        }
        if (trend.target() != null) {
            least = Math.min(least, trend.target());
            most = Math.max(most, trend.target());
        }
        low = Math.max(0, Math.floor(Math.min(least, most) * 10 - 0.3) / 10);
        high = Math.min(1, Math.max(low + 0.2, Math.ceil(most * 10 + 0.3) / 10));
    }

    String draw() {
        out.open("figure", "class", "trend");
        if (rates().isEmpty()) {
            out.element("p", words.say("trend.none"), "class", "empty").close();
            return out.toString();
        }
        out.open("svg", "viewBox", "0 0 640 240", "role", "group", "aria-label", describe());
        grid();
        target();
        band();
        line(false);
        line(true);
        events();
        points();
        ends();
        out.close();
        twin();
        return out.close().toString();
    }

    private List<Rate> rates() {
        return trend.points().stream()
                .flatMap(point -> Stream.ofNullable(point.drawn()))
                .toList();
    }

    private void grid() {
        int step = high - low > 0.45 ? 20 : 10;
        int from = (int) Math.ceil(low * 100 - 1e-9);
        for (int percent = (from + step - 1) / step * step; percent <= high * 100 + 1e-9; percent += step) {
            String y = num(y(percent / 100.0));
            out.empty("path", "d", "M" + num(LEFT) + " " + y + "H" + num(RIGHT), "class", "grid");
            String label = Integer.toString(percent);
            out.element("text", label, "x", num(LEFT - 8), "y", y, "dy", "4.5", "text-anchor", "end", "class", "axis");
        }
    }

    private void target() {
        Double target = trend.target();
        if (target != null) {
            String y = num(y(target));
            out.empty("path", "d", "M" + num(LEFT) + " " + y + "H" + num(RIGHT), "class", "target");
            String label = words.say("target", words.figures().percent(target));
            out.element("text", label, "x", num(RIGHT), "y", y, "dy", "-6", "text-anchor", "end", "class", "axis");
        }
    }

    private void band() {
        StringBuilder upper = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        for (int i = 0; i <= trend.points().size(); i++) {
            Rate rate = i < trend.points().size() ? trend.points().get(i).drawn() : null;
            if (rate != null) {
                upper.append(upper.isEmpty() ? "M" : "L").append(at(i, rate.high()));
                lower.insert(0, "L" + at(i, rate.low()));
            } else if (!upper.isEmpty()) {
                out.empty("path", "d", upper + lower.toString() + "Z", "class", "band");
                upper.setLength(0);
                lower.setLength(0);
            }
        }
    }

    private void line(boolean open) {
        StringBuilder path = new StringBuilder();
        for (int i = 1; i < trend.points().size(); i++) {
            Trend.Point before = trend.points().get(i - 1);
            Trend.Point point = trend.points().get(i);
            Rate from = before.drawn();
            Rate to = point.drawn();
            if (from != null && to != null && (before.open() || point.open()) == open) {
                path.append('M').append(at(i - 1, from.value())).append('L').append(at(i, to.value()));
            }
        }
        if (!path.isEmpty()) {
            out.empty("path", "d", path.toString(), "class", open ? "curve open" : "curve");
        }
    }

    private void points() {
        int last = trend.points().size() - 1;
        for (int i = 0; i <= last; i++) {
            Trend.Point point = trend.points().get(i);
            Rate rate = point.drawn();
            if (rate == null) {
                continue;
            }
            boolean shown = point.open() || i == last || trend.points().size() == 1;
            String css = point.open() ? "dot open" : shown ? "dot" : "dot quiet";
            String said =
                    point.label() + ": " + words.say(trend.kind().words() + ".point", words.rate(rate), signal(point));
            // the table has the same links: a keyboard need not stop at every point of the line
            String href = Markup.safe(point.href());
            out.open(href == null ? "g" : "a", "href", href, "class", "point", "tabindex", href == null ? null : "-1");
            if (point.signal() != null) {
                // a diamond: told apart by its form, too
                double x = x(i);
                double y = y(rate.value());
                String path = "M" + num(x - 6) + " " + num(y) + "L" + num(x) + " " + num(y - 6) + "L" + num(x + 6) + " "
                        + num(y) + "L" + num(x) + " " + num(y + 6) + "Z";
                out.open("path", "d", path, "class", "signal");
            } else {
                out.open("circle", "cx", num(x(i)), "cy", num(y(rate.value())), "r", shown ? "4" : "6", "class", css);
            }
            out.element("title", said).close().close();
        }
    }

    private static String signal(Trend.Point point) {
        return point.signal() == null ? "" : point.signal();
    }

    private void events() {
        double top = trend.target() == null ? TOP : Math.min(BOTTOM - 60, y(trend.target()) + 10);
        int drawn = 0;
        for (Trend.Event event : trend.events()) {
            if (event.index() >= 0 && event.index() < trend.points().size()) {
                boolean late = event.index() > trend.points().size() * 0.6;
                String x = num(x(event.index()));
                out.empty("path", "d", "M" + x + " " + num(top) + "V" + num(BOTTOM), "class", "event");
                String anchor = late ? "end" : "start";
                String dx = late ? "-6" : "6";
                out.open(
                        "text",
                        "x",
                        x,
                        "y",
                        num(BOTTOM - 6 - drawn++ % EVENT_LINES * 16),
                        "dx",
                        dx,
                        "text-anchor",
                        anchor,
                        "class",
                        "event");
                out.text(event.label()).close();
            }
        }
    }

    private void ends() {
        List<Trend.Point> points = trend.points();
        out.element("text", points.get(0).label(), "x", num(LEFT), "y", "230", "class", "axis");
        if (points.size() > 1) {
            String last = points.get(points.size() - 1).label();
            out.element("text", last, "x", num(RIGHT), "y", "230", "text-anchor", "end", "class", "axis");
        }
    }

    private void twin() {
        out.open("details", "class", "twin").element("summary", words.say("astable"));
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", trend.name());
        out.open("table").open("thead").open("tr");
        out.element("th", words.say("trend.period"), "scope", "col");
        for (String key : List.of("rate", "interval", "n", "open")) {
            out.element("th", words.say(trend.kind().words() + "." + key), "scope", "col", "class", "num");
        }
        out.close().close().open("tbody");
        trend.points().forEach(this::row);
        out.close().close().close().close();
    }

    private void row(Trend.Point point) {
        Figures figures = words.figures();
        Rate rate = point.rate();
        out.open("tr").open("th", "scope", "row").openLink(point.href(), "name").text(point.label());
        out.close().close();
        cell(rate == null ? Figures.NONE : words.percent(rate));
        cell(rate == null ? Figures.NONE : figures.interval(rate.low(), rate.high()));
        cell(rate == null ? "0" : figures.count(rate.n()));
        cell(trend.kind() == Trend.Kind.LIMITS ? signal(point) : figures.percent(point.unknownShare()));
        out.close();
    }

    private void cell(String text) {
        out.element("td", text, "class", "num");
    }

    private String describe() {
        List<String> said = trend.points().stream()
                .flatMap(point ->
                        Stream.ofNullable(point.drawn()).map(rate -> point.label() + " " + words.percent(rate)))
                .toList();
        String last = said.get(said.size() - 1);
        return trend.name() + ": " + (said.size() == 1 ? last : said.get(0) + " – " + last);
    }

    private String at(int index, double value) {
        return num(x(index)) + " " + num(y(value));
    }

    private double x(int index) {
        int last = trend.points().size() - 1;
        return last <= 0 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * index / last;
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * (Math.min(high, Math.max(low, value)) - low) / (high - low);
    }
}
