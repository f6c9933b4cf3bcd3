package journey.web.chart;

import static journey.web.chart.Markup.num;

import java.util.List;

/**
 * Draws the wall in bands that stand below each other, with the names of the steps at the left of each. All beads of one
 * kind in a column are one path, and columns alike have paths alike: hundreds of transactions are a few kilobytes once
 * they are compressed.
 */
final class WallDrawing {

    /** Columns of a band. */
    private static final int BAND = 100;

    /** From column to column. */
    private static final double PITCH = 11;

    /** From bead to bead: as high as the name of a step. */
    private static final double ROW = 13;

    private final Markup out = new Markup();
    private final Words words;

    WallDrawing(Words words) {
        this.words = words;
    }

    String draw(Wall wall) {
        out.open("div", "class", "scroll wall", "role", "group", "aria-label", words.say("wall", wall.name()));
        for (int from = 0; from < wall.columns().size(); from += BAND) {
            int to = Math.min(wall.columns().size(), from + BAND);
            band(wall.steps(), wall.columns().subList(from, to));
        }
        return out.close().toString();
    }

    private void band(List<Wall.Step> steps, List<Wall.Column> columns) {
        out.open("div", "class", "wall-band").open("ul", "class", "wall-steps");
        for (Wall.Step step : steps) {
            out.element("li", step.name(), "class", step.state().css());
        }
        out.close();
        String width = num(columns.size() * PITCH);
        String height = num(steps.size() * ROW);
        out.open("svg", "width", width, "height", height, "viewBox", "0 0 " + width + " " + height);
        for (int i = 0; i < columns.size(); i++) {
            column(columns.get(i), i * PITCH, height);
        }
        out.close().close();
    }

    private void column(Wall.Column column, double x, String height) {
        String safe = Markup.safe(column.href());
        out.open(
                safe == null ? "g" : "a",
                "href",
                safe,
                "class",
                column.lit() ? "lit" : null,
                "transform",
                x == 0 ? null : "translate(" + num(x) + ")");
        out.element("title", column.title());
        out.empty("path", "d", "M0 0h11v" + height + "H0z", "class", "back");
        beads(column.verdicts(), 'W', "h0", "w");
        beads(column.verdicts(), 'N', "m1 -2.8a3 3 0 1 0 2 2.4", "n");
        beads(column.verdicts(), 'U', "m-2.6 0a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0", "u");
        StringBuilder diamonds = new StringBuilder();
        for (int after : column.unplanned()) {
            diamonds.append("M5.5 ").append(num((after + 1) * ROW - 2.6)).append("l2.6 2.6l-2.6 2.6l-2.6 -2.6z");
        }
        if (!diamonds.isEmpty()) {
            out.empty("path", "d", diamonds.toString(), "class", "d");
        }
        out.close();
    }

    private void beads(String verdicts, char letter, String form, String css) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < verdicts.length(); i++) {
            if (verdicts.charAt(i) == letter) {
                path.append("M5.5 ").append(num((i + 0.5) * ROW)).append(form);
            }
        }
        if (!path.isEmpty()) {
            out.empty("path", "d", path.toString(), "class", css);
        }
    }
}
