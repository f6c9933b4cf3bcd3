package journey.service.demo.rules;

import static journey.domain.journey.Measure.CLARITY;
import static journey.domain.journey.Measure.DONE;
import static journey.domain.journey.Measure.EFFORT;
import static journey.domain.journey.Measure.ON_TIME;
import static journey.domain.journey.Measure.RESPECT;
import static journey.domain.journey.Measure.REWORK;
import static journey.domain.journey.Measure.SATISFACTION;
import static journey.service.demo.rules.StepPlay.step;

import java.util.List;
import java.util.stream.Stream;
import journey.service.demo.rules.JourneyPlay.Channel;
import journey.service.demo.rules.JourneyPlay.Demand;

/** How renovating a home really goes: late materials hold up the crew, and the agreed date falls. */
final class RenovationPlay {

    private static final double DAY = 24;

    private RenovationPlay() {}

    static JourneyPlay play() {
        return new JourneyPlay(
                "home-renovation",
                "REN",
                new Demand(5.4, List.of(1.2, 1.1, 1.0, 1.0, 1.0, 1.1, 0.2), 110, 0.32),
                List.of(
                        new Channel("showroom", 0.45, 0.2),
                        new Channel("website", 0.35, -0.1),
                        new Channel("phone", 0.20, 0)),
                List.of("Kitchen", "Bathroom", "Roof and attic", "Windows", "Heating", "Whole flat", "Terrace"),
                18_500,
                "EUR",
                Stream.concat(beginning().stream(), ending().stream()).toList());
    }

    private static List<StepPlay> beginning() {
        return List.of(
                step("enquired", "sales", DONE, RESPECT).feels(1.9, 2.1).fails(0.005, 0),
                step("visited", "sales", ON_TIME, CLARITY)
                        .takes(100, 0.45)
                        .inOffice()
                        .by("at-home")
                        .promised("enquired", 12 * DAY)
                        .orGivenUp()
                        .feels(1.7, 2.1),
                step("offer-sent", "sales", ON_TIME, CLARITY)
                        .takes(88, 0.4)
                        .inOffice()
                        .by("mail")
                        .promised("visited", 9 * DAY)
                        .orGivenUp()
                        .feels(1.7, 1.9)
                        .slips(0.02, 0, 0),
                step("contract-signed", "contracts", DONE, EFFORT)
                        .takes(120, 0.6)
                        .inOffice()
                        .by("office")
                        .feels(2.0, 1.8)
                        .fails(0.01, 0),
                step("materials-delivered", DemoCompany.CARRIER, ON_TIME, DONE)
                        .takes(262, 0.34)
                        .inOffice()
                        .by("lorry")
                        .promised("contract-signed", 21 * DAY)
                        .fails(0.02, 0));
    }

    private static List<StepPlay> ending() {
        return List.of(
                step("work-started", "site", ON_TIME, RESPECT)
                        .takes(70, 0.6)
                        .inOffice()
                        .by("at-home")
                        .promised("contract-signed", 32 * DAY)
                        .feels(1.7, 2.1)
                        .slips(0, 0, 0.02),
                step("work-finished", "site", ON_TIME, REWORK)
                        .takes(150, 0.4)
                        .inOffice()
                        .by("at-home")
                        .agreed("contract-signed", 56 * DAY, 9 * DAY)
                        .fails(0, 0.06),
                step("handed-over", "inspection", DONE, SATISFACTION)
                        .takes(50, 0.6)
                        .inOffice()
                        .by("at-home")
                        .feels(1.7, 1.9)
                        .fails(0.01, 0)
                        .slips(0.015, 0.006, 0),
                step("invoiced", "finance", CLARITY, EFFORT)
                        .takes(110, 0.5)
                        .inOffice()
                        .by("mail")
                        .feels(2.2, 2.1));
    }
}
