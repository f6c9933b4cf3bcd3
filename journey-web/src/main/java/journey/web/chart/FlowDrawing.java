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

    private final Markup out = new Markup();
    private final Words words;
    private final FlowChart chart;
    private final int planned;

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
            path("M" + num(from) + " " + num(LINE) + "H" + num(to), "edge plan", edge);
            label((from + to) / 2, LINE - 10, edge);
        } else {
            over(edge, "edge plan");
        }
    }

    private void arc(FlowChart.Edge edge) {
        if (edge.from() == edge.to()) {
            double x = x(edge.from());
            double y = y(edge.from()) - RADIUS;
            path("M" + num(x - 6) + " " + num(y + 2) + "c-22 -34 34 -34 12 0", "edge", edge);
            label(x, y - 28, edge);
        } else if (edge.from() < planned && edge.to() < planned && edge.to() > edge.from()) {
            over(edge, "edge");
        } else {
            under(edge);
        }
    }

    private void over(FlowChart.Edge edge, String css) {
        double from = x(edge.from());
        double to = x(edge.to());
        double top = LINE - RADIUS - Math.min(110, 28.0 * (edge.to() - edge.from()));
        path(
                "M" + num(from) + " " + num(LINE - RADIUS) + "C" + num(from) + " " + num(top) + " " + num(to) + " "
                        + num(top) + " " + num(to) + " " + num(LINE - RADIUS),
                css,
                edge);
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
        path(
                "M" + num(x1) + " " + num(y1 + RADIUS) + "C" + num(x1) + " " + num(low) + " " + num(x2) + " " + num(low)
                        + " " + num(x2) + " " + num(y2 + (y2 > y1 ? -RADIUS : RADIUS)),
                "edge",
                edge);
        label((x1 + x2) / 2, low - (y1 == y2 ? 8 : 0), edge);
    }

    private void path(String path, String css, FlowChart.Edge edge) {
        String width = num(Math.max(1, Math.min(14, 14 * edge.share())));
        out.open("path", "d", path, "class", css, "stroke-width", width);
        out.element("title", said(edge)).close();
    }

    private void label(double x, double y, FlowChart.Edge edge) {
        out.openLink(edge.href(), "passage", "g");
        out.element(
                "text",
                words.figures().count(edge.count()),
                "x",
                num(x),
                "y",
                num(y),
                "text-anchor",
                "middle",
                "class",
                "count");
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
