package journey.service.scoring.rules;

import static journey.service.scoring.rules.Given.OPENED;
import static journey.service.scoring.rules.Given.after;
import static journey.service.scoring.rules.Given.optional;
import static journey.service.scoring.rules.Given.plan;
import static journey.service.scoring.rules.Given.promising;
import static journey.service.scoring.rules.Given.step;
import static journey.service.scoring.rules.Given.touchpoint;
import static journey.service.scoring.rules.Given.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import journey.domain.journey.Definition;
import journey.domain.journey.Measure;
import journey.service.scoring.rules.Given.TransactionBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** When the clock alone turns a verdict: b is promised within 10 hours of a, c within 5 hours of b. */
class DueTests {

    private static final Definition PLAN = plan(
            step("a"),
            promising(step("b", Measure.ON_TIME), "a", "PT10H"),
            promising(step("c", Measure.ON_TIME), "b", "PT5H"));

    static Stream<Arguments> due() {
        return Stream.of(
                Arguments.of("nothing came", transaction(), null),
                Arguments.of("the plan's promise", transaction().done("a"), "PT10H"),
                Arguments.of(
                        "the next one",
                        transaction().done("a").with(touchpoint("b").at(after("PT2H"))),
                        "PT7H"),
                Arguments.of(
                        "its own promise holds",
                        transaction().done("a").with(touchpoint("b").promised(after("PT12H"))),
                        "PT12H"),
                Arguments.of(
                        "the earliest of several",
                        transaction()
                                .done("a")
                                .with(touchpoint("c").promised(after("PT3H")))
                                .with(touchpoint("b").promised(after("PT4H"))),
                        "PT3H"),
                Arguments.of(
                        "not done, so the promise still runs",
                        transaction()
                                .done("a")
                                .with(touchpoint("b").at(after("PT1H")).done(false)),
                        // c is promised within 5 hours of b's time
                        "PT6H"),
                Arguments.of(
                        "done",
                        transaction()
                                .done("a")
                                .with(touchpoint("b").at(after("PT1H")))
                                .with(touchpoint("c").at(after("PT2H"))),
                        null),
                Arguments.of("closed", transaction().done("a").completed(), null),
                Arguments.of(
                        "does not apply",
                        transaction()
                                .done("a")
                                .with(touchpoint("b").promised(after("PT3H")).applicable(false)),
                        null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("due")
    void isTheEarliestPromiseStillRunning(String name, TransactionBuilder given, String due) {
        assertThat(given.judged(PLAN).dueAt()).isEqualTo(due == null ? null : after(due));
    }

    @Test
    void isNoPromiseThatHasPassed() {
        TransactionBuilder given = transaction().done("a");
        assertThat(given.judged(PLAN, after("PT10H")).dueAt()).isEqualTo(after("PT10H"));
        assertThat(given.judged(PLAN, after("PT10H0.000001S")).dueAt()).isNull();
    }

    @Test
    void findsEveryMomentAtWhichTheClockTurnsAVerdict() {
        Definition plan = plan(
                step("a"),
                promising(step("b", Measure.ON_TIME), "a", "PT10H"),
                optional(step("c", Measure.ON_TIME)),
                promising(step("d", Measure.DONE), "a", "PT30H"));
        TransactionBuilder given = transaction()
                .done("a")
                .with(touchpoint("c").promised(after("PT20H")))
                .with(touchpoint("d").at(OPENED).done(true));
        Instant now = OPENED;
        StringBuilder turns = new StringBuilder(given.judged(plan, now).stepVerdicts());
        Instant due = given.judged(plan, now).dueAt();
        while (due != null) {
            assertThat(given.judged(plan, due).stepVerdicts())
                    .isEqualTo(given.judged(plan, now).stepVerdicts());
            now = due.plusNanos(1_000);
            turns.append(' ').append(given.judged(plan, now).stepVerdicts());
            due = given.judged(plan, now).dueAt();
        }
        assertThat(turns).hasToString("WUUW WNUW WNNW");
    }
}
