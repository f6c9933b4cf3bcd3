package journey.web.chart;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Drawings with invented figures, of the kind the pages show. */
final class Samples {

    private Samples() {}

    static Charts charts() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new Charts(messages);
    }

    static Ring ring(String label, String department, long well, long notWell, long unknown, State state) {
        return new Ring(label, department, well, notWell, unknown, state, "/weak-links?step=" + label.length());
    }

    static List<Ring> rings() {
        return List.of(
                ring("Find and choose", "Shop", 4879, 240, 53, State.OK),
                ring("Place the order", "Web", 5060, 90, 22, State.OK),
                ring("Payment approved", "Finance", 5010, 150, 12, State.OK),
                ring("Packed", "Warehouse", 4980, 160, 32, State.OK),
                ring("Handed to carrier", "Warehouse", 4150, 980, 42, State.CONFIRMED),
                ring("Delivered", "Carrier", 4500, 560, 112, State.WATCH),
                ring("First use", "Support", 3600, 190, 420, State.OK),
                ring("Follow-up", "Support", 2150, 120, 390, State.OK));
    }

    static Chain chain() {
        return new Chain("Buy online", rings(), new Rate(0.41, 0.395, 0.422, 5172));
    }

    static Chain longChain(int steps) {
        List<Ring> rings = new ArrayList<>();
        for (int i = 1; i <= steps; i++) {
            State state = i == 7 ? State.CONFIRMED : i == 12 ? State.WATCH : i == 20 ? State.NONE : State.OK;
            long well = i == 20 ? 0 : i == 7 ? 500 : 900;
            rings.add(ring("Step number " + i, "Department " + i % 4, well, i == 20 ? 0 : 1000 - well, i, state));
        }
        return new Chain("A long way", rings, steps > 20 ? new Rate(0.124, 0.11, 0.14, 1000) : null);
    }

    static Trend trend() {
        List<Trend.Point> points = new ArrayList<>();
        double[] values = {
            .47, .48, .49, .48, .485, .48, .46, .46, .44, .45, .44, .45, .46, .48, .46, .455, .455, .45, .43, .40, .42,
            .38, .39, .37, .36, .36
        };
        for (int i = 0; i < values.length; i++) {
            Rate rate = new Rate(values[i], values[i] - 0.03, values[i] + 0.03, 1290 + i);
            points.add(new Trend.Point("week " + (17 + i), rate, i > 23 ? 0.24 : 0.02, "/?week=" + i));
        }
        return new Trend("Everything rate by week", points, 0.8, List.of(new Trend.Event(14, "new carrier · week 30")));
    }

    static JourneyMap map() {
        double[] feeling = {78, 85, 82, 80, 47, 58, 72, 85};
        List<JourneyMap.Step> steps = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            boolean last = i == 7;
            steps.add(new JourneyMap.Step(
                    rings().get(i),
                    "/measured",
                    0.95,
                    new JourneyMap.Feeling(
                            feeling[i],
                            feeling[i] - 12,
                            Math.min(100, feeling[i] + 15),
                            1290 + i,
                            i % 2 == 0 ? new JourneyMap.Source(feeling[i] - 2, 800 + i) : null,
                            new JourneyMap.Source(feeling[i] + 2, 900 + i)),
                    i < 2 || i == 6
                            ? null
                            : new JourneyMap.Promise(
                                    i == 4 ? 0.81 : 0.95,
                                    "in " + i + " days",
                                    "/promises",
                                    i == 4 ? "57 never came" : null),
                    last ? null : new JourneyMap.Wait(Duration.ofHours(1L << i), Duration.ofHours(3L << i), "/passed"),
                    List.of(
                            new JourneyMap.Part("web", 0.9 - i * 0.1, "/web"),
                            new JourneyMap.Part("shop", 0.05 + i * 0.06, null),
                            new JourneyMap.Part("phone", 0.05 + i * 0.04, null)),
                    new JourneyMap.Remark("" + rings().get(i).total(), false, "/touchpoints"),
                    i == 5 ? List.of(new JourneyMap.Remark("distance 11 of 20", false, "/moments")) : List.of(),
                    i == 5 ? List.of(new JourneyMap.Remark("412 calls “where is it”", true, "/calls")) : List.of(),
                    i == 0 || i == 4
                            ? new JourneyMap.Quotation("Said it ships today, left three days later.", 207, "/comments")
                            : null,
                    i == 4 ? List.of(new JourneyMap.Noted("21 Sep: new carrier", "Maya, 21 Sep")) : List.of()));
        }
        return new JourneyMap(
                "Buy online",
                List.of(
                        new JourneyMap.Stage("Choose", steps.subList(0, 1)),
                        new JourneyMap.Stage("Order", steps.subList(1, 3)),
                        new JourneyMap.Stage("Deliver", steps.subList(3, 6)),
                        new JourneyMap.Stage("Use", steps.subList(6, 8))),
                new Rate(0.41, 0.395, 0.422, 5172),
                75,
                Set.of());
    }

    static BeadLine beadLine() {
        return new BeadLine(
                "Order 4591c in time",
                List.of(
                        stop(Bead.WELL, "Order placed", "9 Jul 21:57", "", "2026-07-09T21:57:00Z"),
                        stop(Bead.WELL, "Payment approved", "22:10, 13 min · within 24 h", "", "2026-07-09T22:10:00Z"),
                        stop(Bead.WELL, "Packed", "10 Jul 16:20", "", "2026-07-10T16:20:00Z"),
                        stop(
                                Bead.NOT_WELL,
                                "Handed to carrier",
                                "14 Jul 14:58",
                                "promised 12 Jul",
                                "2026-07-14T14:58:00Z"),
                        stop(
                                Bead.AD_HOC,
                                "Call: where is it?",
                                "17 Jul 09:12",
                                "caused by the hand-over",
                                "2026-07-17T09:12:00Z"),
                        stop(Bead.NOT_WELL, "Delivered", "21 Jul 10:57", "promised 19 Jul", "2026-07-21T10:57:00Z"),
                        stop(Bead.UNKNOWN, "Follow-up", "due 28 Jul", "", "2026-07-28T00:00:00Z")));
    }

    static BeadLine.Stop stop(Bead bead, String label, String time, String note, String at) {
        return new BeadLine.Stop(bead, label, time, note, Instant.parse(at), "/transactions/4591c#" + label.length());
    }

    static Collage collage() {
        List<Collage.Dot> good = List.of(
                new Collage.Dot(Bead.WELL, "Order placed"),
                new Collage.Dot(Bead.WELL, "Packed"),
                new Collage.Dot(Bead.WELL, "Delivered"));
        List<Collage.Dot> broken = List.of(
                new Collage.Dot(Bead.WELL, "Order placed"),
                new Collage.Dot(Bead.NOT_WELL, "Handed to carrier"),
                new Collage.Dot(Bead.AD_HOC, "Call"),
                new Collage.Dot(Bead.UNKNOWN, "Follow-up"));
        return new Collage(
                "Ana Souza's years",
                List.of(
                        new Collage.Row("Buy online · 4591c", "9 Jul 2026", Bead.NOT_WELL, broken, "63 of 100", "/t/1"),
                        new Collage.Row("Buy online · 3120a", "2 Mar 2026", Bead.WELL, good, "", "/t/2"),
                        new Collage.Row("Open an account", "5 Jan 2025", Bead.UNKNOWN, good, "", null)));
    }
}
