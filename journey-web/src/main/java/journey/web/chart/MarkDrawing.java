package journey.web.chart;

import static journey.web.chart.Markup.num;

import org.jspecify.annotations.Nullable;

/** The small marks that stand in lines and cells: a verdict with its word, a yield against its target, a mix. */
final class MarkDrawing {

    private static final double BAR = 88;
    private static final double BEAD = 14;

    private final Markup out;
    private final Words words;

    MarkDrawing(Markup out, Words words) {
        this.out = out;
        this.words = words;
    }

    void verdict(Bead bead) {
        out.open("span", "class", "verdict " + bead.css());
        out.open("svg", "viewBox", "0 0 16 16", "width", "14", "height", "14", "aria-hidden", "true");
        BeadShape.draw(out, bead, 8, 8, 7);
        out.close().text(" " + words.say("bead." + bead.css())).close();
    }

    void beads(java.util.List<Bead> beads) {
        String said = beads.stream()
                .map(bead -> words.say("bead." + bead.css()))
                .collect(java.util.stream.Collectors.joining(", "));
        String width = num(Math.max(1, beads.size()) * BEAD);
        out.open("svg", "viewBox", "0 0 " + width + " 14", "width", width, "height", "14", "role", "img");
        out.element("title", said);
        for (int i = 0; i < beads.size(); i++) {
            BeadShape.draw(out, beads.get(i), (i + 0.5) * BEAD, 7, 4.5);
        }
        out.close();
    }

    void state(State state) {
        String css = "state " + state.css();
        out.element(
                "span",
                words.say("state.short." + state.css()),
                "class",
                css,
                "title",
                words.say("state." + state.css()));
    }

    void yieldBar(double yield, @Nullable Double target, State state) {
        boolean told = state == State.WATCH || state == State.CONFIRMED;
        yieldBar(yield, target, state, told ? " " + words.say("state.short." + state.css()) : "");
    }

    void bareYieldBar(double yield, @Nullable Double target, State state) {
        yieldBar(yield, target, state, "");
    }

    private void yieldBar(double yield, @Nullable Double target, State state, String told) {
        String percent = words.figures().percent(yield);
        String said = target == null || Double.isNaN(yield)
                ? percent
                : words.say("yieldbar", percent, words.figures().percent(target));
        out.open("span", "class", "yield " + state.css());
        out.open("svg", "viewBox", "0 0 88 16", "width", "88", "height", "16", "role", "img", "aria-label", said);
        out.empty("rect", "x", "0", "y", "4", "width", num(BAR), "height", "8", "class", "bar-rest");
        if (!Double.isNaN(yield)) {
            out.empty("rect", "x", "0", "y", "4", "width", num(BAR * yield), "height", "8", "class", "bar");
        }
        if (target != null) {
            String x = num(Math.min(BAR - 0.75, BAR * target));
            out.empty("path", "d", "M" + x + " 0V16", "class", "bar-target");
        }
        out.close().open("span", "class", "yield-figure").element("b", percent);
        out.text(told).close().close();
    }

    void mix(java.util.List<JourneyMap.Part> parts) {
        String said = parts.stream()
                .map(part -> part.label() + " " + words.figures().percent(part.share()))
                .collect(java.util.stream.Collectors.joining(", "));
        out.open("svg", "viewBox", "0 0 88 8", "width", "88", "height", "8", "role", "img", "aria-label", said);
        out.element("title", said);
        double x = 0;
        for (int i = 0; i < parts.size(); i++) {
            double width = BAR * Math.max(0, Math.min(1, parts.get(i).share()));
            String css = "mix-" + Math.min(i, 4);
            out.empty("rect", "x", num(x), "y", "0", "width", num(width), "height", "8", "class", css);
            x += width;
        }
        out.close();
    }
}
