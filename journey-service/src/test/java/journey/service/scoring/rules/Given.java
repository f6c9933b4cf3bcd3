package journey.service.scoring.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import journey.domain.answer.Answer;
import journey.domain.journey.Definition;
import journey.domain.journey.Measure;
import journey.domain.journey.Promise;
import journey.domain.journey.Standard;
import journey.domain.journey.Step;
import journey.domain.touchpoint.Measures;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.Status;
import journey.domain.transaction.TransactionFacts;

/** Plans and facts with valid defaults: the vocabulary of the rules' tests. */
final class Given {

    /** When the transactions of the tests open. */
    static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

    /** A moment before any promise of the tests has passed. */
    static final Instant NOW = OPENED.plus(Duration.ofMinutes(1));

    private Given() {}

    static Instant after(String duration) {
        return OPENED.plus(Duration.parse(duration));
    }

    static Standard standard(Measure... measures) {
        Map<Measure, Integer> cuts = new EnumMap<>(Measure.class);
        for (Measure measure : measures) {
            cuts.put(measure, measure.defaultCut());
        }
        return new Standard(cuts);
    }

    static Step step(String code, Measure... measures) {
        return step(code, measures.length == 0 ? Standard.DONE : standard(measures));
    }

    static Step step(String code, Standard standard) {
        return new Step(code, code, "Stage", null, true, standard, null, Step.DEFAULT_TARGET, null);
    }

    static Step optional(Step step) {
        return new Step(
                step.code(),
                step.name(),
                step.stage(),
                step.department(),
                false,
                step.standard(),
                step.promise(),
                step.target(),
                step.causedBy());
    }

    static Step promising(Step step, String after, String within) {
        return new Step(
                step.code(),
                step.name(),
                step.stage(),
                step.department(),
                step.required(),
                step.standard(),
                new Promise(after, Duration.parse(within)),
                step.target(),
                step.causedBy());
    }

    static Definition plan(Step... steps) {
        return new Definition("plan", "Plan", Definition.DEFAULT_TARGET, List.of(steps), Set.of());
    }

    /** A plan of required steps that are well when they were done. */
    static Definition plan(String... codes) {
        return new Definition(
                "plan",
                "Plan",
                Definition.DEFAULT_TARGET,
                List.of(codes).stream().map(code -> step(code)).toList(),
                Set.of());
    }

    static Definition ending(Definition plan, String... ends) {
        return new Definition(plan.code(), plan.name(), Definition.DEFAULT_TARGET, plan.steps(), Set.of(ends));
    }

    static TouchpointBuilder touchpoint(String step) {
        return new TouchpointBuilder(step);
    }

    static Answer everything(Boolean everything) {
        return answer(everything, Set.of(), Set.of());
    }

    static Answer wellNamed(String... steps) {
        return answer(null, Set.of(steps), Set.of());
    }

    static Answer notWellNamed(String... steps) {
        return answer(null, Set.of(), Set.of(steps));
    }

    static Answer answer(Boolean everything, Set<String> well, Set<String> notWell) {
        return new Answer("", null, everything, well, notWell, null, null, null);
    }

    static TransactionBuilder transaction() {
        return new TransactionBuilder();
    }

    /** A touchpoint under construction; as it begins, nothing is known but its step. */
    static final class TouchpointBuilder {

        private final String step;
        private final Map<Measure, Integer> raw = new EnumMap<>(Measure.class);
        private int occurrence = 1;
        private Instant occurredAt;
        private Instant promisedAt;
        private Instant firstPromisedAt;
        private Instant brokenPromisedAt;
        private String causedBy;
        private Boolean applicable;

        private TouchpointBuilder(String step) {
            this.step = step;
        }

        TouchpointBuilder occurrence(int number) {
            occurrence = number;
            return this;
        }

        TouchpointBuilder at(Instant time) {
            occurredAt = time;
            return this;
        }

        TouchpointBuilder promised(Instant time) {
            promisedAt = time;
            return this;
        }

        TouchpointBuilder causedBy(String cause) {
            causedBy = cause;
            return this;
        }

        TouchpointBuilder applicable(Boolean yes) {
            applicable = yes;
            return this;
        }

        /** Promised first for that time; {@code broken}: moved only after it had passed. */
        TouchpointBuilder moved(Instant first, boolean broken) {
            firstPromisedAt = first;
            brokenPromisedAt = broken ? first : null;
            return this;
        }

        TouchpointBuilder done(boolean yes) {
            return with(Measure.DONE, yes ? 1 : 0);
        }

        TouchpointBuilder with(Measure measure, Integer value) {
            raw.put(measure, value);
            return this;
        }

        Touchpoint build() {
            Integer done = raw.get(Measure.DONE);
            Measures measures = new Measures(
                    done == null ? null : done == 1,
                    raw.get(Measure.EFFORT),
                    raw.get(Measure.REWORK),
                    raw.get(Measure.SATISFACTION),
                    raw.get(Measure.FEELING),
                    raw.get(Measure.CLARITY),
                    raw.get(Measure.RESPECT),
                    raw.get(Measure.RECOGNITION));
            return new Touchpoint(
                    step,
                    occurrence,
                    null,
                    occurredAt,
                    promisedAt,
                    firstPromisedAt,
                    brokenPromisedAt,
                    null,
                    null,
                    null,
                    causedBy,
                    null,
                    measures,
                    applicable,
                    null,
                    null);
        }
    }

    /** A transaction under construction, opened at {@link #OPENED} and still open. */
    static final class TransactionBuilder {

        private final List<Touchpoint> touchpoints = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        private Instant openedAt = OPENED;
        private Instant closedAt;
        private Status status;
        private Instant statusAt;

        TransactionBuilder opened(Instant time) {
            openedAt = time;
            return this;
        }

        TransactionBuilder closed(Instant time) {
            closedAt = time;
            return this;
        }

        TransactionBuilder status(Status told) {
            status = told;
            return this;
        }

        /** Said to be open at that time. */
        TransactionBuilder reopened(Instant time) {
            statusAt = time;
            return status(Status.OPEN);
        }

        TransactionBuilder completed() {
            return status(Status.COMPLETED);
        }

        TransactionBuilder with(TouchpointBuilder touchpoint) {
            touchpoints.add(touchpoint.build());
            return this;
        }

        TransactionBuilder done(String... steps) {
            for (String step : steps) {
                with(touchpoint(step).at(OPENED));
            }
            return this;
        }

        TransactionBuilder answered(Answer answer) {
            answers.add(answer);
            return this;
        }

        TransactionFacts facts() {
            return new TransactionFacts(openedAt, closedAt, status, statusAt, OPENED, touchpoints, answers);
        }

        TransactionJudgement judged(Definition plan) {
            return judged(plan, NOW);
        }

        TransactionJudgement judged(Definition plan, Instant now) {
            return TransactionRule.judge(facts(), plan, PlanWeights.EQUAL, now);
        }
    }
}
