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

/** How opening an account really goes: the identity check is short of people, the carrier gets worse, one branch is excellent. */
final class AccountPlay {

    /** The branch that is better than the others. */
    static final String EXCELLENT_BRANCH = "branch-harbour";

    private static final double DAY = 24;

    private AccountPlay() {}

    static JourneyPlay play() {
        return new JourneyPlay(
                "open-account",
                "ACC",
                new Demand(9.0, List.of(1.2, 1.0, 1.0, 1.0, 1.2, 0.7, 0.2), 265, 0.30),
                List.of(
                        new Channel(EXCELLENT_BRANCH, 0.20, 1.1),
                        new Channel("branch-old-town", 0.22, 0),
                        new Channel("branch-station", 0.20, -0.3),
                        new Channel("branch-university", 0.16, 0),
                        new Channel("online", 0.22, 0.1)),
                List.of("Current account", "Student account", "Business account", "Joint account", "Savings account"),
                2_400,
                "EUR",
                Stream.concat(beginning().stream(), ending().stream()).toList());
    }

    private static List<StepPlay> beginning() {
        return List.of(
                step("applied", "branch", DONE, EFFORT).feels(2.2, 1.8).fails(0.006, 0),
                step("advised", "branch", CLARITY, RESPECT)
                        .takes(2, 0.8)
                        .inOffice()
                        .feels(1.7, 1.9)
                        .slips(0.03, 0.003, 0),
                step("identity-checked", "compliance", ON_TIME, REWORK)
                        .takes(38, 0.5)
                        .inOffice()
                        .by("back-office")
                        .promised("applied", 5 * DAY)
                        .fails(0, 0.03)
                        .orGivenUp(),
                step("approved", "risk", ON_TIME)
                        .takes(24, 0.5)
                        .inOffice()
                        .by("back-office")
                        .promised("identity-checked", 4 * DAY)
                        .orGivenUp(),
                step("account-opened", "branch", DONE, CLARITY)
                        .takes(6, 0.7)
                        .inOffice()
                        .feels(1.7, 2.0)
                        .fails(0.008, 0)
                        .slips(0, 0, 0.015));
    }

    private static List<StepPlay> ending() {
        return List.of(
                step("card-delivered", DemoCompany.CARRIER, ON_TIME, SATISFACTION)
                        .takes(118, 0.37)
                        .inOffice()
                        .by("post")
                        .promised("account-opened", 10 * DAY)
                        .feels(1.7, 2.0)
                        .slips(0.02, 0, 0),
                step("first-login", "digital", EFFORT, FEELING)
                        .takes(14, 1.0)
                        .by("app")
                        .feels(2.1, 1.9),
                step("welcome-call", "branch", RECOGNITION)
                        .takes(70, 0.5)
                        .inOffice()
                        .by("phone")
                        .feels(1.7, 1.6)
                        .slips(0.03, 0.12, 0));
    }
}
