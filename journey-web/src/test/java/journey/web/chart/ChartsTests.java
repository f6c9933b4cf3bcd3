package journey.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartsTests {

    private static final String EVIL = "<script>alert('x')</script>\" onload=\"x";

    private final Charts charts = Samples.charts();

    @BeforeEach
    void english() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    static Stream<String> drawings() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        Charts charts = Samples.charts();
        return Stream.of(
                charts.chain(Samples.chain()),
                charts.chain(Samples.longChain(30)),
                charts.chain(new Chain("x", List.of(), null)),
                charts.thumbnail(Samples.chain()),
                charts.thumbnail(new Chain("x", List.of(), null)),
                charts.trend(Samples.trend()),
                charts.trend(new Trend("x", List.of(), 0.8)),
                charts.map(Samples.map()),
                charts.map(new JourneyMap("x", List.of(), null, 75, Set.of())),
                charts.beadLine(Samples.beadLine()),
                charts.beadLine(new BeadLine("x", List.of())),
                charts.collage(Samples.collage()),
                charts.verdict(Bead.NOT_WELL),
                charts.state(State.WATCH),
                charts.yieldBar(Double.NaN, 0.95, State.NONE));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void isWellFormedAndNeedsNoInlineStyleOrScript(String drawing) throws Exception {
        assertThat(parse(drawing).getDocumentElement()).isNotNull();
        assertThat(drawing).doesNotContain(" style=", "<script", "NaN", "Infinity", "null");
    }

    @Test
    void escapesEveryTextItIsGiven() {
        Ring ring = new Ring(EVIL, EVIL, 5, 5, 1, State.CONFIRMED, EVIL);
        JourneyMap.Remark remark = new JourneyMap.Remark(EVIL, true, EVIL);
        JourneyMap.Step step = new JourneyMap.Step(
                ring,
                EVIL,
                0.9,
                new JourneyMap.Feeling(50, 25, 75, 30, null, null),
                new JourneyMap.Promise(0.5, EVIL, EVIL, EVIL),
                new JourneyMap.Wait(Duration.ofHours(1), Duration.ofHours(2), EVIL),
                List.of(new JourneyMap.Part(EVIL, 1, EVIL)),
                remark,
                List.of(remark),
                List.of(remark),
                new JourneyMap.Quotation(EVIL, 2, EVIL),
                List.of(new JourneyMap.Noted(EVIL, EVIL)));
        Rate rate = new Rate(0.5, 0.4, 0.6, 10);
        String all = charts.chain(new Chain(EVIL, List.of(ring), rate))
                + charts.thumbnail(new Chain(EVIL, List.of(ring), null))
                + charts.map(
                        new JourneyMap(EVIL, List.of(new JourneyMap.Stage(EVIL, List.of(step))), rate, 75, Set.of()))
                + charts.trend(new Trend(
                        EVIL, List.of(new Trend.Point(EVIL, rate, 0, EVIL)), 0.5, List.of(new Trend.Event(0, EVIL))))
                + charts.wall(new Wall(
                        EVIL,
                        List.of(new Wall.Step(EVIL, State.CONFIRMED)),
                        List.of(new Wall.Column(EVIL, EVIL, true, "N", List.of(0)))))
                + charts.beadLine(new BeadLine(
                        EVIL, List.of(new BeadLine.Stop(Bead.AD_HOC, EVIL, EVIL, EVIL, Instant.EPOCH, EVIL))))
                + charts.collage(new Collage(
                        EVIL,
                        List.of(new Collage.Row(
                                EVIL, EVIL, Bead.WELL, List.of(new Collage.Dot(Bead.WELL, EVIL)), EVIL, EVIL))));

        assertThat(all).doesNotContain("<script", "\" onload=\"").contains("&lt;script&gt;");
    }

    @Test
    void cracksOnlyAConfirmedWeakLink() {
        assertThat(charts.chain(Samples.chain()))
                .containsOnlyOnce("link confirmed")
                .contains("class=\"crack\"");
        Ring watched = new Ring("Delivered", "", 5, 5, 0, State.WATCH, null);

        assertThat(charts.chain(new Chain("x", List.of(watched), null)))
                .contains("watch-line")
                .doesNotContain("class=\"crack\"");
    }

    @Test
    void saysInWordsWhatARingShows() {
        assertThat(charts.chain(Samples.chain()).replace('\u202f', ' '))
                .contains("Handed to carrier: 81 % done well; 4,150 well, 980 not well, 42 not measured;"
                        + " below its target, with evidence");
    }

    @Test
    void saysThatThereIsNoDataInsteadOfAFigure() {
        Ring empty = new Ring("Packed", "Warehouse", 0, 0, 0, State.NONE, null);

        assertThat(charts.chain(new Chain("x", List.of(empty), null)))
                .contains(">not known<")
                .contains(">–<");
    }

    @Test
    void drawsUnsettledWeeksHollowFromAboveATenth() {
        Rate rate = new Rate(0.5, 0.4, 0.6, 10);

        assertThat(charts.trend(trendOf(rate, 0.10))).doesNotContain("dot open");
        assertThat(charts.trend(trendOf(rate, 0.11))).contains("dot open", "curve open");
    }

    @Test
    void leavesOutWeeksMostlyUnsettledButNotInTheTable() {
        Rate rate = new Rate(0.5, 0.4, 0.6, 10);

        assertThat(charts.trend(trendOf(rate, 0.50)).split("<circle", -1)).hasSize(3);
        String drawn = charts.trend(trendOf(rate, 0.51));
        assertThat(drawn.split("<circle", -1)).hasSize(2);
        assertThat(drawn.split("<tr>", -1)).hasSize(4);
    }

    @Test
    void leavesOutLanesThatNoStepHasAnythingFor() {
        JourneyMap.Step step = JourneyMap.Step.of(Samples.rings().get(0), 0.95);
        String bare = charts.map(
                new JourneyMap("x", List.of(new JourneyMap.Stage("Choose", List.of(step))), null, 75, Set.of()));

        assertThat(bare).contains("lane-yield").doesNotContain("lane-words", "class=\"feeling\"", "lane-wait");
        assertThat(charts.map(Samples.map())).contains("lane-words", "class=\"feeling\"", "lane-wait");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 30})
    void keepsLabelsOfTheBeadLineApart(int stops) {
        List<BeadLine.Stop> line = new ArrayList<>();
        for (int i = 0; i < stops; i++) {
            Instant at = Instant.EPOCH.plusSeconds(i < 5 ? i : 86_400L * i);
            line.add(new BeadLine.Stop(Bead.WELL, "A step with a rather long name", "12 May 12:00", "", at, null));
        }
        BeadLayout layout = BeadLayout.of(line);

        for (int i = 1; i < stops; i++) {
            assertThat(layout.x(i) - layout.x(i - 1)).isGreaterThanOrEqualTo(43.9);
        }
        for (int i = 2; i < stops; i++) {
            assertThat(layout.x(i) - layout.x(i - 2)).isGreaterThan(29 * 7);
        }
        assertThat(layout.x(stops - 1)).isLessThan(layout.width());
    }

    private static Trend trendOf(Rate rate, double unknown) {
        return new Trend(
                "x", List.of(new Trend.Point("1", rate, 0, null), new Trend.Point("2", rate, unknown, null)), null);
    }

    private static Document parse(String drawing) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(drawing)));
    }
}
