package journey.service.demo.rules;

import static journey.domain.journey.Measure.CLARITY;
import static journey.domain.journey.Measure.DONE;
import static journey.domain.journey.Measure.EFFORT;
import static journey.domain.journey.Measure.FEELING;
import static journey.domain.journey.Measure.ON_TIME;
import static journey.domain.journey.Measure.RECOGNITION;
import static journey.domain.journey.Measure.RESPECT;
import static journey.domain.journey.Measure.SATISFACTION;
import static journey.service.demo.rules.StepPlay.step;

import java.util.List;
import java.util.stream.Stream;
import journey.service.demo.rules.JourneyPlay.Channel;
import journey.service.demo.rules.JourneyPlay.Demand;

/** How a flight really goes: the timetable is tight in the holidays, and a delay spoils what comes after it. */
final class TripPlay {

    private TripPlay() {}

    static JourneyPlay play() {
        return new JourneyPlay(
                "airline-trip",
                "TRP",
                new Demand(13.2, List.of(1.1, 0.8, 0.9, 1.0, 1.4, 0.8, 1.2), 205, 0.35),
                List.of(new Channel("app", 0.45, 0.1), new Channel("web", 0.38, 0), new Channel("agency", 0.17, -0.1)),
                List.of("Lisbon-Oslo", "Oslo-Lisbon", "Lisbon-Nairobi", "Porto-Dublin", "Dublin-Porto", "Lisbon-Hanoi"),
                310,
                "USD",
                Stream.concat(beginning().stream(), ending().stream()).toList());
    }

    private static List<StepPlay> beginning() {
        return List.of(
                step("booked", "reservations", EFFORT, CLARITY).feels(2.2, 2.0).orGivenUp(),
                step("checked-in", "ground", DONE, EFFORT)
                        .takes(430, 0.8)
                        .feels(2.0, 1.8)
                        .fails(0.008, 0),
                step("boarded", "ground", ON_TIME, RESPECT)
                        .takes(1.55, 0.31)
                        .by("gate")
                        .promised("checked-in", 3)
                        .feels(1.7, 1.55),
                step("served", "cabin", SATISFACTION, FEELING)
                        .takes(1.2, 0.3)
                        .by("cabin")
                        .feels(1.7, 1.2)
                        .slips(0.025, 0, 0));
    }

    private static List<StepPlay> ending() {
        return List.of(
                step("arrived", "operations", ON_TIME)
                        .takes(0.9, 0.3)
                        .by("cabin")
                        .agreed("checked-in", 7, 0.9),
                step("bag-returned", "baggage", ON_TIME, DONE)
                        .takes(0.4, 0.36)
                        .by("airport")
                        .promised("arrived", 0.75)
                        .fails(0.008, 0)
                        .appliesTo(0.72),
                step("thanked", "care", RECOGNITION)
                        .takes(40, 0.6)
                        .by("mail")
                        .feels(1.7, 1.35)
                        .slips(0.02, 0, 0));
    }
}
