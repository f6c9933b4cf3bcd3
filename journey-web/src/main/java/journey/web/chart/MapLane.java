package journey.web.chart;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One lane of the map: its name, which steps have something in it, and how a cell of it is written. */
record MapLane(
        String key, String sub, Predicate<JourneyMap.Step> present, BiConsumer<MapLane.Pen, JourneyMap.Step> cell) {

    private static final int MOST_CHANNELS = 3;

    /** What a lane writes with. */
    record Pen(Markup out, Words words) {}

    /** The lanes that are cells, in the order of the page; the feeling curve spans all columns and is apart. */
    static List<MapLane> all() {
        return List.of(
                new MapLane("said", "said.sub", step -> said(step) != null, (pen, step) -> source(pen, said(step))),
                new MapLane("seen", "seen.sub", step -> seen(step) != null, (pen, step) -> source(pen, seen(step))),
                new MapLane("yield", "", step -> step.ring().measured() > 0, MapLane::yields),
                new MapLane("promise", "", step -> step.promise() != null, MapLane::promise),
                new MapLane("wait", "wait.sub", step -> step.waitToNext() != null, MapLane::waiting),
                new MapLane("channel", "", step -> !step.channels().isEmpty(), MapLane::channels),
                new MapLane("volume", "", step -> step.volume() != null, MapLane::volume),
                new MapLane("moments", "", step -> !step.moments().isEmpty(), MapLane::moments),
                new MapLane(
                        "unplanned",
                        "",
                        step -> !step.unplanned().isEmpty(),
                        (pen, step) -> remarks(pen, step.unplanned())),
                new MapLane("words", "", step -> step.quotation() != null, MapLane::quotation),
                new MapLane("notes", "", step -> !step.notes().isEmpty(), MapLane::notes));
    }

    private static JourneyMap.@Nullable Source said(JourneyMap.Step step) {
        return step.feeling() == null ? null : step.feeling().said();
    }

    private static JourneyMap.@Nullable Source seen(JourneyMap.Step step) {
        return step.feeling() == null ? null : step.feeling().seen();
    }

    private static void source(Pen pen, JourneyMap.@Nullable Source source) {
        if (source != null) {
            Figures figures = pen.words().figures();
            pen.out().element("b", figures.decimal(source.mean(), 0));
            pen.out().element("span", " n = " + figures.count(source.count()), "class", "muted");
        }
    }

    private static void yields(Pen pen, JourneyMap.Step step) {
        pen.out().openLink(step.yieldHref(), "figure");
        new MarkDrawing(pen.out(), pen.words())
                .yieldBar(step.ring().share(), step.target(), step.ring().state());
        pen.out().close();
    }

    private static void promise(Pen pen, JourneyMap.Step step) {
        JourneyMap.Promise promise = step.promise();
        if (promise == null) {
            pen.out().element("span", Figures.NONE, "class", "muted");
        } else {
            String bad = step.ring().state() == State.CONFIRMED ? "bad" : null;
            pen.out().open("b", "class", bad).openLink(promise.href(), "name");
            pen.out()
                    .text(pen.words().figures().percent(promise.kept()))
                    .close()
                    .close();
            pen.out().element("span", " " + promise.within(), "class", "muted");
            if (promise.never() != null) {
                pen.out().element("span", promise.never(), "class", "muted under");
            }
        }
    }

    private static void waiting(Pen pen, JourneyMap.Step step) {
        JourneyMap.Wait wait = step.waitToNext();
        if (wait != null) {
            Figures figures = pen.words().figures();
            String said = figures.duration(wait.median()) + " · " + figures.duration(wait.ninetieth());
            pen.out().openLink(wait.href(), "wait muted").text(said).close();
        }
    }

    private static void channels(Pen pen, JourneyMap.Step step) {
        if (step.channels().isEmpty()) {
            return;
        }
        new MarkDrawing(pen.out(), pen.words()).mix(step.channels());
        step.channels().stream()
                .sorted(Comparator.comparingDouble(JourneyMap.Part::share).reversed())
                .limit(MOST_CHANNELS)
                .forEach(part -> {
                    pen.out().open("span", "class", "muted under").openLink(part.href(), "name");
                    pen.out().text(part.label() + " " + pen.words().figures().percent(part.share()));
                    pen.out().close().close();
                });
    }

    private static void volume(Pen pen, JourneyMap.Step step) {
        JourneyMap.Remark volume = step.volume();
        if (volume != null) {
            pen.out().openLink(volume.href(), "name").text(volume.text()).close();
        }
    }

    private static void moments(Pen pen, JourneyMap.Step step) {
        for (JourneyMap.Remark moment : step.moments()) {
            pen.out().open("div", "class", "moment").openLink(moment.href(), "name");
            pen.out().element("span", "♦ ", "class", "jewel", "aria-hidden", "true");
            pen.out().text(moment.text()).close().close();
        }
    }

    private static void remarks(Pen pen, List<JourneyMap.Remark> remarks) {
        for (JourneyMap.Remark remark : remarks) {
            pen.out().open("div", "class", remark.bad() ? "bad" : "muted").openLink(remark.href(), "name");
            pen.out().text(remark.text()).close().close();
        }
    }

    private static void notes(Pen pen, JourneyMap.Step step) {
        for (JourneyMap.Noted note : step.notes()) {
            pen.out().open("div", "class", "note").text(note.text());
            pen.out().element("span", note.by(), "class", "muted under").close();
        }
    }

    private static void quotation(Pen pen, JourneyMap.Step step) {
        JourneyMap.Quotation quotation = step.quotation();
        if (quotation != null) {
            pen.out().element("q", quotation.text());
            if (quotation.comments() > 1) {
                pen.out().open("span", "class", "muted under").openLink(quotation.href(), "name");
                pen.out().text(pen.words().say("map.comments", quotation.comments()));
                pen.out().close().close();
            }
        }
    }
}
