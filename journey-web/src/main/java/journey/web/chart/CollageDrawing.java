package journey.web.chart;

import static journey.web.chart.Markup.num;

import java.util.stream.Collectors;

/** Draws a customer's years, one line per transaction; those where everything was well are lit. */
final class CollageDrawing {

    private static final int PITCH = 16;

    private final Markup out = new Markup();
    private final Words words;

    CollageDrawing(Words words) {
        this.words = words;
    }

    String draw(Collage collage) {
        if (collage.rows().isEmpty()) {
            return out.element("p", words.say("collage.none"), "class", "empty").toString();
        }
        out.open("ol", "class", "collage", "aria-label", collage.name());
        collage.rows().forEach(this::row);
        return out.close().toString();
    }

    private void row(Collage.Row row) {
        out.open("li", "class", row.verdict() == Bead.WELL ? "lit" : null);
        out.openLink(row.href(), "collage-row");
        out.element("span", row.when(), "class", "when");
        out.element("span", row.label(), "class", "name");
        beads(row);
        out.open("span", "class", "remark");
        new MarkDrawing(out, words).verdict(row.verdict());
        if (!row.remark().isEmpty()) {
            out.text(" · " + row.remark());
        }
        out.close().close().close();
    }

    private void beads(Collage.Row row) {
        int width = Math.max(1, row.beads().size()) * PITCH;
        String said = row.beads().stream()
                .map(dot -> dot.label() + " " + words.say("bead." + dot.bead().css()))
                .collect(Collectors.joining(", "));
        out.open("svg", "viewBox", "0 0 " + width + " 16", "width", num(width), "height", "16");
        out.element("title", said);
        for (int i = 0; i < row.beads().size(); i++) {
            BeadShape.draw(out, row.beads().get(i).bead(), 8 + i * PITCH, 8, 6);
        }
        out.close();
    }
}
