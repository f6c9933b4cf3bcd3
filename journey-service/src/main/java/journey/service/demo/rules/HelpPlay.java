package journey.service.demo.rules;

import static journey.domain.journey.Measure.CLARITY;
import static journey.domain.journey.Measure.DONE;
import static journey.domain.journey.Measure.EFFORT;
import static journey.domain.journey.Measure.FEELING;
import static journey.domain.journey.Measure.ON_TIME;
import static journey.domain.journey.Measure.RECOGNITION;
import static journey.domain.journey.Measure.RESPECT;
import static journey.domain.journey.Measure.REWORK;
import static journey.domain.journey.Measure.SATISFACTION;
import static journey.service.demo.rules.StepPlay.step;

import java.util.List;
import java.util.stream.Stream;
import journey.service.demo.rules.JourneyPlay.Channel;
import journey.service.demo.rules.JourneyPlay.Demand;

/** How help is really given: cases wait between the desk and the specialists, and customers tell their story again. */
final class HelpPlay {

    private static final double DAY = 24;

    private HelpPlay() {}

    static JourneyPlay play() {
        return new JourneyPlay(
                "help-desk",
                "HLP",
                new Demand(11.6, List.of(1.6, 1.2, 1.1, 1.0, 1.0, 0.4, 0.3), 20, 0.20),
                List.of(
                        new Channel("phone", 0.38, 0.1),
                        new Channel("chat", 0.30, 0.2),
                        new Channel("portal", 0.32, -0.15)),
                List.of("Sign-in", "Payment", "Lost device", "Error message", "New software", "Change of address"),
                0,
                "EUR",
                Stream.concat(beginning().stream(), ending().stream()).toList());
    }

    private static List<StepPlay> beginning() {
        return List.of(
                step("reported", "service-desk", DONE, EFFORT).feels(2.2, 1.8).fails(0.008, 0),
                step("acknowledged", "service-desk", ON_TIME)
                        .takes(2, 1.0)
                        .promised("reported", 12)
                        .orGivenUp(),
                step("diagnosed", "service-desk", CLARITY, RESPECT)
                        .takes(3, 0.8)
                        .inOffice()
                        .feels(1.7, 2.1)
                        .slips(0.01, 0, 0.01));
    }

    private static List<StepPlay> ending() {
        return List.of(
                step("passed-on", "specialists", ON_TIME, RECOGNITION)
                        .takes(18, 0.6)
                        .inOffice()
                        .promised("diagnosed", 3 * DAY)
                        .orGivenUp()
                        .feels(1.7, 1.2)
                        .slips(0.02, 0, 0),
                step("solved", "specialists", ON_TIME, REWORK)
                        .takes(20, 0.7)
                        .inOffice()
                        .promised("reported", 7 * DAY)
                        .fails(0, 0.03),
                step("confirmed", "service-desk", SATISFACTION, FEELING)
                        .takes(10, 0.8)
                        .inOffice()
                        .feels(1.7, 2.0)
                        .slips(0.015, 0.004, 0));
    }
}
