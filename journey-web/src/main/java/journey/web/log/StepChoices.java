package journey.web.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import journey.domain.journey.Definition;
import journey.domain.journey.Promise;
import journey.domain.journey.Step;
import journey.domain.touchpoint.Touchpoint;
import journey.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Which steps can be logged: first those that have not come, in planned order, then the others once more. A step that is
 * expected is fulfilled; one that has come already comes another time.
 */
final class StepChoices {

    private final List<Touchpoint> touchpoints;
    private final Wording words;

    private StepChoices(List<Touchpoint> touchpoints, Wording words) {
        this.touchpoints = touchpoints;
        this.words = words;
    }

    static List<StepChoice> of(Definition plan, List<Touchpoint> touchpoints, Wording words) {
        StepChoices choices = new StepChoices(touchpoints, words);
        List<StepChoice> open = new ArrayList<>();
        List<StepChoice> again = new ArrayList<>();
        for (Step step : plan.steps()) {
            StepChoice choice = choices.choice(step);
            (choice.came() ? again : open).add(choice);
        }
        open.addAll(again);
        return open;
    }

    private StepChoice choice(Step step) {
        List<Touchpoint> own =
                touchpoints.stream().filter(t -> t.step().equals(step.code())).toList();
        Optional<Touchpoint> expected =
                own.stream().filter(Touchpoint::isExpected).findFirst();
        boolean came = expected.isEmpty()
                && own.stream().anyMatch(t -> !Boolean.FALSE.equals(t.measures().done()) && t.isApplicable());
        int occurrence = expected.map(Touchpoint::occurrence).orElseGet(() -> free(own));
        Instant due = expected.map(Touchpoint::promisedAt).orElseGet(() -> planned(step));
        return new StepChoice(
                step.code(),
                step.name(),
                occurrence,
                hint(own, occurrence, came, due),
                due,
                came,
                expected.map(Touchpoint::reference).orElse(null));
    }

    private String hint(List<Touchpoint> own, int occurrence, boolean came, @Nullable Instant due) {
        if (came) {
            return words.say("log.step.again", occurrence);
        }
        String promised = due == null
                ? ""
                : words.say(due.isBefore(words.now()) ? "log.step.overdue" : "log.step.due", words.due(due));
        boolean tried =
                own.stream().anyMatch(t -> Boolean.FALSE.equals(t.measures().done()));
        return tried ? words.say("log.step.tried") : promised;
    }

    private static int free(List<Touchpoint> own) {
        int occurrence = 1;
        for (Touchpoint touchpoint : own) {
            occurrence = Math.max(occurrence, touchpoint.occurrence() + 1);
        }
        return occurrence;
    }

    private @Nullable Instant planned(Step step) {
        Promise promise = step.promise();
        if (promise == null) {
            return null;
        }
        return touchpoints.stream()
                .filter(t -> t.step().equals(promise.after()) && t.isApplicable() && t.occurredAt() != null)
                .map(Touchpoint::occurredAt)
                .min(Instant::compareTo)
                .map(first -> first.plus(promise.within()))
                .orElse(null);
    }
}
