package journey.web.chart;

import java.util.List;

/**
 * Draws the map as a real table: columns are steps, rows are lanes, the lane names stay while it scrolls sideways and
 * the step names while it scrolls down.
 */
final class MapDrawing {

    /** Width of a step's column in pixels; the style sheet has the same figure. */
    static final int COLUMN = 122;
    /** Width of the column of the lanes' names. */
    private static final double LANE_NAMES = 108;
    /** Width of an A4 sheet on its side without its margins, in pixels. */
    private static final double SHEET = 1030;
    /** Width of a ring in its column. */
    static final int RING = 80;

    private final Markup out = new Markup();
    private final Words words;

    MapDrawing(Words words) {
        this.words = words;
    }

    String draw(JourneyMap map) {
        if (map.steps().isEmpty()) {
            return out.element("p", words.say("map.none"), "class", "empty").toString();
        }
        String name = words.say("map", map.name());
        out.open("div", "class", "scroll map-region", "tabindex", "0", "role", "region", "aria-label", name);
        out.open("table", "class", "map paper-" + paper(map.steps().size()))
                .element("caption", name, "class", "hidden");
        head(map);
        out.open("tbody");
        rings(map);
        if (map.shows(JourneyMap.FEELING)) {
            feeling(map);
        }
        MapLane.all().stream().filter(lane -> map.shows(lane.key())).forEach(lane -> lane(map.steps(), lane));
        return out.close().close().close().toString();
    }

    /** By how many hundredths the map is shrunk so that it stands on one sheet: in steps of five. */
    private static int paper(int steps) {
        double width = LANE_NAMES + COLUMN * (steps + 1.0);
        return (int) Math.max(10, Math.min(65, Math.floor(SHEET / width * 20) * 5));
    }

    private void head(JourneyMap map) {
        out.open("thead").open("tr", "class", "stages");
        out.open("td").close();
        for (JourneyMap.Stage stage : map.stages()) {
            if (!stage.steps().isEmpty()) {
                String span = Integer.toString(stage.steps().size());
                out.open("th", "scope", "colgroup", "colspan", span);
                out.element("span", stage.name()).close();
            }
        }
        out.open("td").close().close();
        out.open("tr", "class", "steps").open("td").close();
        for (JourneyMap.Step step : map.steps()) {
            Ring ring = step.ring();
            out.open("th", "scope", "col", "class", ring.state().css()).openLink(ring.href(), "link-name");
            out.text(ring.label()).close();
            out.element("span", ring.sublabel(), "class", "link-place").close();
        }
        out.open("td").close().close().close();
    }

    private void rings(JourneyMap map) {
        long busiest = map.steps().stream()
                .mapToLong(step -> step.ring().total())
                .max()
                .orElse(0);
        out.open("tr", "class", "rings");
        header("chain", "");
        for (JourneyMap.Step step : map.steps()) {
            out.open("td").open("div", "class", "link");
            new RingDrawing(out, words).draw(step.ring(), busiest);
            out.close().close();
        }
        out.open("td").open("div", "class", "link seal-end");
        ChainDrawing.seal(out, words, map.everything());
        out.close().close().close();
    }

    private void feeling(JourneyMap map) {
        out.open("tr", "class", "feeling");
        header(JourneyMap.FEELING, "feeling.sub");
        String span = Integer.toString(map.steps().size());
        out.open("td", "colspan", span);
        new FeelingCurve(out, words, map.steps(), COLUMN).draw(map.feelingCut());
        out.close();
        String cut = words.say("map.cut", words.figures().decimal(map.feelingCut(), 0));
        out.element("td", cut, "class", "muted cut").close();
    }

    private void lane(List<JourneyMap.Step> steps, MapLane lane) {
        out.open("tr", "class", "lane-" + lane.key());
        header(lane.key(), lane.sub());
        for (JourneyMap.Step step : steps) {
            out.open("td");
            lane.cell().accept(new MapLane.Pen(out, words), step);
            out.close();
        }
        out.open("td").close().close();
    }

    private void header(String key, String sub) {
        out.open("th", "scope", "row").text(words.say("map." + key));
        if (!sub.isEmpty()) {
            out.element("span", words.say("map." + sub), "class", "muted under");
        }
        out.close();
    }
}
