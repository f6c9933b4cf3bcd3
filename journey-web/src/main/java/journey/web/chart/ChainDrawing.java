package journey.web.chart;

import static journey.web.chart.Markup.num;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Draws a chain: in full as a list that wraps like text, or as a line for a table's row. */
final class ChainDrawing {

    private static final int PITCH = 21;
    private static final int FEW = 5;
    private static final int MANY = 15;

    private final Markup out = new Markup();
    private final Words words;

    ChainDrawing(Words words) {
        this.words = words;
    }

    String full(Chain chain) {
        String css = chain.rings().size() <= FEW ? "chain few" : "chain";
        out.open("ol", "class", css, "aria-label", words.say("chain", chain.name()));
        for (Ring ring : chain.rings()) {
            out.open("li", "class", "link " + ring.state().css());
            out.openLink(ring.href(), "link-body");
            new RingDrawing(out, words).draw(ring, chain.busiest());
            out.element("span", ring.label(), "class", "link-name");
            out.element("span", ring.sublabel(), "class", "link-place");
            out.close().close();
        }
        out.open("li", "class", "link seal-end");
        seal(out, words, chain.everything());
        out.close().close();
        return out.toString();
    }

    static void seal(Markup out, Words words, @Nullable Rate everything) {
        String said = everything == null ? words.say("seal.none") : words.say("seal", words.rate(everything));
        String css = everything == null ? "seal none" : "seal";
        out.open("svg", "viewBox", "0 0 100 100", "class", css, "role", "img", "aria-label", said);
        out.empty("circle", "cx", "50", "cy", "50", "r", "48");
        if (everything == null) {
            out.element("text", words.say("nodata"), "x", "50", "y", "54", "text-anchor", "middle", "class", "small");
        } else {
            out.open("text", "x", "50", "y", "53", "text-anchor", "middle", "class", "big");
            out.text(words.figures().percentNumber(everything));
            out.element("tspan", "%", "dx", "5", "class", "unit").close();
            out.element(
                    "text", words.say("everything"), "x", "50", "y", "71", "text-anchor", "middle", "class", "small");
        }
        out.close();
    }

    String thumbnail(Chain chain) {
        int width = Math.max(1, chain.rings().size()) * PITCH + 4;
        double scale = chain.rings().size() > MANY ? 0.7 : 1;
        out.open(
                "svg",
                "viewBox",
                "0 0 " + width + " 26",
                "width",
                num(width * scale),
                "height",
                num(26 * scale),
                "class",
                "thumb",
                "role",
                "img",
                "aria-label",
                summary(chain));
        if (chain.rings().size() > 1) {
            out.empty("path", "d", "M12 13H" + (width - 14), "class", "thread");
        }
        for (int i = 0; i < chain.rings().size(); i++) {
            small(chain.rings().get(i), 12 + i * PITCH);
        }
        return out.close().toString();
    }

    private void small(Ring ring, int x) {
        if (ring.measured() == 0) {
            dot(x, 13, "r-none", "5 7");
            return;
        }
        double bad = 100.0 * ring.notWell() / ring.measured();
        double shown = ring.cracked() ? Math.min(90, Math.max(14, bad)) : bad < 1 ? 0 : Math.max(4, bad);
        out.empty("circle", "cx", num(x), "cy", "13", "r", "9", "class", "disc");
        double gap = ring.cracked() ? 4 : 0;
        if (shown < 100) {
            arc(x, 13, "r-well", shown + gap, 100 - shown - 2 * gap);
        }
        if (shown > 0) {
            double pull = ring.cracked() ? 3 : 0;
            double angle = Math.PI * shown / 100;
            arc(x + Math.sin(angle) * pull, 13 - Math.cos(angle) * pull, "r-fail", 0, shown);
        }
        if (ring.state() == State.WATCH) {
            out.empty("circle", "cx", num(x), "cy", "13", "r", "10", "class", "watch-line thin");
        }
    }

    private void arc(double x, double y, String css, double from, double length) {
        String turn = "rotate(" + num(from * 3.6 - 90) + " " + num(x) + " " + num(y) + ")";
        BeadShape.ring(out, css, x, y, 6.5, 3, num(length) + " " + num(200 - length), turn);
    }

    private void dot(double x, double y, String css, String dashes) {
        out.empty("circle", "cx", num(x), "cy", num(y), "r", "9", "class", "disc");
        BeadShape.ring(out, css, x, y, 6.5, 2, dashes, null);
    }

    private String summary(Chain chain) {
        return chain.rings().stream()
                .filter(ring -> ring.measured() > 0)
                .min(Comparator.comparingDouble(Ring::share))
                .map(weakest -> words.say(
                        "thumbnail",
                        chain.name(),
                        chain.rings().size(),
                        weakest.label(),
                        words.figures().percent(weakest.share())))
                .orElseGet(() ->
                        words.say("thumbnail.none", chain.name(), chain.rings().size()));
    }
}
