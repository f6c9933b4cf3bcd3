package journey.web.chart;

import static journey.web.chart.Markup.num;

import java.util.List;
import java.util.stream.Collectors;

/** Draws one transaction as beads on a line of time; on a narrow screen it scrolls in its own region. */
final class BeadLineDrawing {

    private static final double LINE = 84;
    private static final int HEIGHT = 168;

    private final Markup out = new Markup();
    private final Words words;

    BeadLineDrawing(Words words) {
        this.words = words;
    }

    String draw(BeadLine line) {
        if (line.stops().isEmpty()) {
            return out.element("p", words.say("beadline.none"), "class", "empty")
                    .toString();
        }
        BeadLayout layout = BeadLayout.of(line.stops());
        String width = num(layout.width());
        out.open("div", "class", "scroll beadline", "tabindex", "0", "role", "region", "aria-label", line.name());
        out.open("svg", "viewBox", "0 0 " + width + " " + HEIGHT, "width", width, "height", num(HEIGHT));
        out.empty("path", "d", "M" + num(layout.x(0)) + " " + num(LINE) + "H" + width, "class", "thread wide");
        List<BeadLine.Stop> stops = line.stops();
        for (int i = 0; i < stops.size(); i++) {
            stop(stops.get(i), layout.x(i), i % 2 == 0);
        }
        return out.close().close().toString();
    }

    private void stop(BeadLine.Stop stop, double x, boolean above) {
        boolean bad = stop.bead() == Bead.NOT_WELL
                || (stop.bead() == Bead.AD_HOC && !stop.note().isEmpty());
        out.openLink(stop.href(), "stop", "g");
        out.element("title", describe(stop));
        out.empty("circle", "cx", num(x), "cy", num(LINE), "r", "20", "class", "disc");
        BeadShape.draw(out, stop.bead(), x, LINE, 17);
        int lines = stop.note().isEmpty() ? 2 : 3;
        double y = above ? LINE - 28 - 17 * (lines - 1) : LINE + 40;
        say(stop.label(), x, y, "label");
        say(stop.time(), x, y + 17, bad && stop.note().isEmpty() ? "time bad" : "time");
        if (!stop.note().isEmpty()) {
            say(stop.note(), x, y + 34, bad ? "time bad" : "time");
        }
        out.close();
    }

    private void say(String text, double x, double y, String css) {
        out.element("text", text, "x", num(x), "y", num(y), "text-anchor", "middle", "class", css);
    }

    private String describe(BeadLine.Stop stop) {
        return List.of(
                        stop.label(),
                        stop.time(),
                        words.say("bead." + stop.bead().css()),
                        stop.note())
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
