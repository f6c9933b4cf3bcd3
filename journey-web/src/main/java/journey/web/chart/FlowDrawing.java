package journey.web.chart;

import static journey.web.chart.Markup.num;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws steps on a line in planned order and unplanned contacts below it. The planned path runs along the line; what
 * leaves it is an arc: forwards over steps above the line, backwards and to unplanned contacts below. The more often,
 * the thicker. All of it stands in the page's table too.
 */
final class FlowDrawing {

    private static final double STEP = 128;
    private static final double LINE = 150;
    private static final double BELOW = 330;
    private static final double RADIUS = 13;
    private static final double HEIGHT = 400;
    private static final int LINE_OF_LABEL = 17;

    /** How wide a digit of a count is, how high a count, and how often one is put elsewhere to be read. */
    private static final double LETTER = 7;

    private static final double LABEL = 13;
    private static final int MOST_SHIFTS = 6;

    private final Markup out = new Markup();
    private final Words words;
    private final FlowChart chart;
    private final int planned;
    private final List<Label> labels = new ArrayList<>();

    FlowDrawing(Words words, FlowChart chart) {
        this.words = words;
        this.chart = chart;
        this.planned =
                (int) chart.nodes().stream().filter(FlowChart.Node::planned).count();
    }

    String draw() {
        double columns = Math.max(planned, chart.nodes().size() - planned);
        double width = Math.max(1, columns) * STEP;
        boolean contacts = chart.nodes().size() > planned;
        double height = contacts ? HEIGHT : BELOW - 60;
        out.open("figure", "class", "flow");
        out.open(
                "div",
                "class",
                "scroll wide",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                words.say("flow", chart.name()));
        out.open(
                "svg",
                "viewBox",
                "0 0 " + num(width) + " " + num(height),
                "width",
                num(width),
                "height",
                num(height),
                "role",
                "group",
                "aria-label",
                words.say("flow", chart.name()));
        chart.edges().stream().filter(edge -> !edge.planned()).forEach(this::arc);
        chart.edges().stream().filter(FlowChart.Edge::planned).forEach(this::along);
        for (int i = 0; i < chart.nodes().size(); i++) {
            node(i);
        }
        labels.forEach(this::write);
        out.close().close();
        return out.close().toString();
    }

    private void node(int index) {
        FlowChart.Node node = chart.nodes().get(index);
        double x = x(index);
        double y = y(index);
        out.openLink(node.href(), node.planned() ? "node" : "node adhoc", "g");
        out.empty(
                "circle",
                "cx",
                num(x),
                "cy",
                num(y),
                "r",
                num(RADIUS),
                "class",
                node.planned() ? "stop" : "stop adhoc");
        double below = y + RADIUS + 18;
        for (String line : lines(node.label())) {
            out.element("text", line, "x", num(x), "y", num(below), "text-anchor", "middle");
            below += 15;
        }
        out.close();
    }

    /** Two lines at most; what does not fit is cut. */
    private static List<String> lines(String label) {
        if (label.length() <= LINE_OF_LABEL) {
            return List.of(label);
        }
        int space = label.lastIndexOf(' ', LINE_OF_LABEL);
        int cut = space > 0 ? space : LINE_OF_LABEL;
        String rest = label.substring(cut).strip();
        List<String> lines = new ArrayList<>();
        lines.add(label.substring(0, cut));
        lines.add(rest.length() <= LINE_OF_LABEL ? rest : rest.substring(0, LINE_OF_LABEL - 1) + "…");
        return lines;
    }

    private void along(FlowChart.Edge edge) {
        double from = x(edge.from()) + RADIUS;
        double to = x(edge.to()) - RADIUS;
        if (edge.to() == edge.from() + 1) {
            path("M" + num(from) + " " + num(LINE) + "H" + num(to - head(edge)), "plan", edge);
            arrow(to, LINE, 1, 0, "plan", edge);
            label((from + to) / 2, LINE - 10, edge);
        } else {
            over(edge, "plan");
        }
    }

    private void arc(FlowChart.Edge edge) {
        if (edge.from() == edge.to()) {
            double x = x(edge.from());
            double y = y(edge.from()) - RADIUS;
            path("M" + num(x - 6) + " " + num(y + 2) + "c-22 -34 34 -34 12 " + num(-head(edge)), "", edge);
            arrow(x + 6, y + 2, 0, 1, "", edge);
            label(x, y - 28, edge);
        } else if (edge.from() < planned && edge.to() < planned && edge.to() > edge.from()) {
            over(edge, "");
        } else {
            under(edge);
        }
    }

    private void over(FlowChart.Edge edge, String css) {
        double from = x(edge.from());
        double to = x(edge.to());
        double top = LINE - RADIUS - Math.min(110, 28.0 * (edge.to() - edge.from()));
        path("M" + num(from) + " " + num(LINE - RADIUS) + curve(from, to, top, LINE - RADIUS - head(edge)), css, edge);
        arrow(to, LINE - RADIUS, 0, 1, css, edge);
        label((from + to) / 2, LINE - RADIUS - (LINE - RADIUS - top) * 0.75 - 5, edge);
    }

    /** Back on the line, or between the line and a contact below it. */
    private void under(FlowChart.Edge edge) {
        double x1 = x(edge.from());
        double x2 = x(edge.to());
        double y1 = y(edge.from());
        double y2 = y(edge.to());
        // below the names of the steps
        double low = y1 == y2 ? y1 + 70 + Math.min(60, 10 * Math.abs(edge.to() - edge.from())) : (y1 + y2) / 2 + 24;
        int down = y2 > y1 ? 1 : -1;
        path("M" + num(x1) + " " + num(y1 + RADIUS) + curve(x1, x2, low, y2 - down * (RADIUS + head(edge))), "", edge);
        arrow(x2, y2 - down * RADIUS, 0, down, "", edge);
        label((x1 + x2) / 2, low - (y1 == y2 ? 8 : 0), edge);
    }

    private static String curve(double from, double to, double by, double y) {
        return "C" + num(from) + " " + num(by) + " " + num(to) + " " + num(by) + " " + num(to) + " " + num(y);
    }

    private void path(String path, String css, FlowChart.Edge edge) {
        out.open("path", "d", path, "class", ("edge " + css).strip(), "stroke-width", num(width(edge)));
        out.element("title", said(edge)).close();
    }

    private static double width(FlowChart.Edge edge) {
        return Math.max(1, Math.min(14, 14 * edge.share()));
    }

    /** How long an edge's arrow is: wider than its line. */
    private static double head(FlowChart.Edge edge) {
        return 6 + width(edge) / 2;
    }

    /** The arrow at an edge's end, which points there from above, from below or along the line. */
    private void arrow(double x, double y, int right, int down, String css, FlowChart.Edge edge) {
        double length = head(edge);
        double side = length * 0.7;
        double backX = x - right * length;
        double backY = y - down * length;
        out.empty(
                "path",
                "d",
                "M" + num(x) + " " + num(y) + "L" + num(backX + down * side) + " " + num(backY + right * side) + "L"
                        + num(backX - down * side) + " " + num(backY - right * side) + "Z",
                "class",
                ("arrow " + css).strip());
    }

    /** A count beside its edge. */
    private record Label(double x, double y, String text, FlowChart.Edge edge) {

        boolean overlaps(Label other) {
            double apart = (text.length() + other.text.length()) * LETTER / 2 + 4;
            return Math.abs(x - other.x) < apart && Math.abs(y - other.y) < LABEL;
        }
    }

    /** Puts a label where no other is: there, or else as near above or below as there is room. */
    private void label(double x, double y, FlowChart.Edge edge) {
        String text = words.figures().count(edge.count());
        Label best = new Label(x, y, text, edge);
        for (int i = 1; i <= MOST_SHIFTS && labels.stream().anyMatch(best::overlaps); i++) {
            best = new Label(x, y + (i % 2 == 0 ? i / 2 : -(i + 1) / 2) * LABEL, text, edge);
        }
        labels.add(best);
    }

    private void write(Label label) {
        out.openLink(label.edge.href(), "passage", "g");
        out.element(
                "text", label.text, "x", num(label.x), "y", num(label.y), "text-anchor", "middle", "class", "count");
        out.close();
    }

    private String said(FlowChart.Edge edge) {
        return words.say(
                "flow.edge",
                chart.nodes().get(edge.from()).label(),
                chart.nodes().get(edge.to()).label(),
                words.figures().count(edge.count()),
                edge.waiting());
    }

    private double x(int index) {
        return (index < planned ? index : index - planned) * STEP + STEP / 2;
    }

    private double y(int index) {
        return index < planned ? LINE : BELOW;
    }
}
