package journey.service.scoring.rules;

import static journey.service.scoring.rules.Given.OPENED;
import static journey.service.scoring.rules.Given.optional;
import static journey.service.scoring.rules.Given.plan;
import static journey.service.scoring.rules.Given.promising;
import static journey.service.scoring.rules.Given.standard;
import static journey.service.scoring.rules.Given.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import journey.domain.answer.Answer;
import journey.domain.journey.Definition;
import journey.domain.journey.Measure;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.Grade;
import journey.domain.transaction.Shape;
import journey.domain.transaction.Status;
import journey.domain.transaction.TransactionFacts;
import journey.domain.transaction.Verdict;
import journey.service.scoring.rules.TransactionJudgement.JudgedTouchpoint;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What must hold for every transaction, tried on random ones; the seed is the number of the repetition. */
class TransactionMetamorphicTests {

    private static final int CASES = 200;
    private static final List<String> CODES = List.of("a", "b", "c", "d", "e", "complaint");
    private static final Definition PLAN = Given.ending(
            plan(
                    step("a"),
                    promising(step("b", Measure.ON_TIME), "a", "PT10H"),
                    step("c", standard(Measure.SATISFACTION, Measure.EFFORT)),
                    optional(promising(step("d", Measure.DONE, Measure.FEELING), "b", "PT5H")),
                    step("e", Measure.DONE, Measure.ON_TIME, Measure.RESPECT)),
            "e");

    @RepeatedTest(10)
    void judgesTheSameInWhateverOrderTheFactsStand(RepetitionInfo seed) {
        forEach(seed, (facts, now, random) -> {
            List<Touchpoint> touchpoints = new ArrayList<>(facts.touchpoints());
            List<Answer> answers = new ArrayList<>(facts.answers());
            Collections.shuffle(touchpoints, random);
            Collections.shuffle(answers, random);
            TransactionJudgement one = TransactionRule.judge(facts, PLAN, PlanWeights.EQUAL, now);
            TransactionJudgement other =
                    TransactionRule.judge(with(facts, touchpoints, answers), PLAN, PlanWeights.EQUAL, now);
            assertThat(other.verdict()).isEqualTo(one.verdict());
            assertThat(other.stepVerdicts()).isEqualTo(one.stepVerdicts());
            assertThat(other.score()).isEqualTo(one.score());
            assertThat(other.firstFailing()).isEqualTo(one.firstFailing());
            assertThat(other.dueAt()).isEqualTo(one.dueAt());
            assertThat(other.lifecycle()).isEqualTo(one.lifecycle());
        });
    }

    @RepeatedTest(10)
    void isNeverMendedByAFailureMore(RepetitionInfo seed) {
        forEach(seed, (facts, now, random) -> {
            List<Touchpoint> worse = new ArrayList<>(facts.touchpoints());
            String step = List.of("a", "e").get(random.nextInt(2));
            worse.add(Given.touchpoint(step).occurrence(99).done(false).build());
            TransactionJudgement judged =
                    TransactionRule.judge(with(facts, worse, facts.answers()), PLAN, PlanWeights.EQUAL, now);
            assertThat(judged.verdict()).isEqualTo(Verdict.NOT_WELL);
            assertThat(judged.stepVerdicts().charAt(step.equals("a") ? 0 : 4)).isEqualTo('N');
        });
    }

    @RepeatedTest(10)
    void isNeverMendedByAComplaint(RepetitionInfo seed) {
        forEach(seed, (facts, now, random) -> {
            List<Answer> answers = new ArrayList<>(facts.answers());
            answers.add(Given.answer(random.nextBoolean() ? null : false, Set.of(), Set.of(code(random))));
            TransactionJudgement judged =
                    TransactionRule.judge(with(facts, facts.touchpoints(), answers), PLAN, PlanWeights.EQUAL, now);
            assertThat(judged.verdict()).isEqualTo(Verdict.NOT_WELL);
        });
    }

    @RepeatedTest(10)
    void staysNotWellAsTimeGoesByAndTurnsOnlyWhenDue(RepetitionInfo seed) {
        forEach(seed, (facts, now, random) -> {
            TransactionJudgement before = TransactionRule.judge(facts, PLAN, PlanWeights.EQUAL, now);
            Instant later = now.plus(Duration.ofMinutes(random.nextInt(60 * 40)));
            TransactionJudgement after = TransactionRule.judge(facts, PLAN, PlanWeights.EQUAL, later);
            if (before.verdict() == Verdict.NOT_WELL) {
                assertThat(after.verdict()).isEqualTo(Verdict.NOT_WELL);
            }
            Instant due = before.dueAt();
            if (due == null || !later.isAfter(due)) {
                assertThat(after.stepVerdicts()).isEqualTo(before.stepVerdicts());
                assertThat(after.score()).isEqualTo(before.score());
            }
        });
    }

    @RepeatedTest(10)
    void givesFiguresThatAgreeWithEachOther(RepetitionInfo seed) {
        forEach(seed, (facts, now, random) -> {
            TransactionJudgement judged = TransactionRule.judge(facts, PLAN, PlanWeights.EQUAL, now);
            TransactionScore score = judged.score();
            assertThat(score.coverage()).isBetween(0.0, 1.0);
            assertThat(judged.stepsWell()).isLessThanOrEqualTo(judged.stepsRequired());
            assertThat(judged.firstFailing() != null).isEqualTo(judged.verdict() == Verdict.NOT_WELL);
            if (score.score() != null) {
                assertThat(score.weakestScore()).isBetween(0.0, 100.0);
                assertThat(score.score()).isBetween(least(judged) - 1e-9, 100.0);
                assertThat(judged.steps().get(score.weakestPosition()).score()).isEqualTo(score.weakestScore());
            }
            if (judged.verdict() == Verdict.WELL) {
                assertThat(judged.stepsWell()).isEqualTo(judged.stepsRequired()).isPositive();
            }
        });
    }

    @RepeatedTest(10)
    void neverContradictsItsVerdict(RepetitionInfo seed) {
        forEach(seed, (facts, now, random) -> {
            TransactionJudgement judged = TransactionRule.judge(facts, PLAN, PlanWeights.EQUAL, now);
            for (JudgedTouchpoint touchpoint : judged.touchpoints()) {
                Double score = touchpoint.judgement().score();
                if (touchpoint.judgement().verdict() == Verdict.NOT_WELL && score != null) {
                    assertThat(score).isLessThanOrEqualTo(50);
                }
            }
            List<StepJudgement> failed = judged.steps().stream()
                    .filter(step -> step.verdict() == Verdict.NOT_WELL)
                    .toList();
            assertThat(failed).allSatisfy(step -> assertThat(step.score()).isBetween(0.0, 50.0));
            assertThat(failed)
                    .filteredOn(step -> step.isRequired() && step.occurrences() == 0 && never(step))
                    .allSatisfy(step -> assertThat(step.score()).isZero());
            TransactionScore score = judged.score();
            if (!failed.isEmpty()) {
                StepJudgement weakest = judged.steps().get(score.weakestPosition());
                assertThat(weakest.verdict()).isEqualTo(Verdict.NOT_WELL);
                assertThat(failed).allSatisfy(step -> assertThat(step.score()).isGreaterThanOrEqualTo(weakest.score()));
            }
            if (judged.verdict() != Verdict.WELL) {
                assertThat(score.grade()).isNotEqualTo(Grade.SUPERLATIVE);
            }
            if (judged.verdict() == Verdict.NOT_WELL) {
                assertThat(score.grade()).isNotEqualTo(Grade.GOOD);
                assertThat(score.shape()).isNotEqualTo(Shape.STEADY_SUPERLATIVE);
            }
        });
    }

    /** Whether the step should have come and did not. */
    private static boolean never(StepJudgement step) {
        return step.findings().stream()
                .anyMatch(finding -> finding instanceof Finding.Missing || finding instanceof Finding.Overdue);
    }

    private static double least(TransactionJudgement judged) {
        return judged.steps().stream()
                .filter(step -> step.score() != null)
                .mapToDouble(StepJudgement::score)
                .min()
                .orElseThrow();
    }

    private interface Check {
        void check(TransactionFacts facts, Instant now, Random random);
    }

    private static void forEach(RepetitionInfo seed, Check check) {
        Random random = new Random(seed.getCurrentRepetition());
        for (int i = 0; i < CASES; i++) {
            check.check(facts(random), time(random), random);
        }
    }

    private static TransactionFacts with(TransactionFacts facts, List<Touchpoint> touchpoints, List<Answer> answers) {
        return new TransactionFacts(
                facts.openedAt(),
                facts.closedAt(),
                facts.status(),
                facts.statusAt(),
                facts.recordedAt(),
                touchpoints,
                answers);
    }

    private static TransactionFacts facts(Random random) {
        List<Touchpoint> touchpoints = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            touchpoints.add(touchpoint(i, random));
        }
        List<Answer> answers = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Set<String> well = random.nextBoolean() ? Set.of(code(random)) : Set.of();
            Set<String> notWell = random.nextInt(4) == 0 ? Set.of(code(random)) : Set.of();
            answers.add(Given.answer(random.nextInt(3) == 0 ? random.nextBoolean() : null, well, notWell));
        }
        Status status = random.nextInt(3) == 0
                ? List.of(Status.OPEN, Status.COMPLETED, Status.CANCELLED).get(random.nextInt(3))
                : null;
        Instant opened = random.nextBoolean() ? OPENED : null;
        return new TransactionFacts(opened, null, status, null, OPENED, touchpoints, answers);
    }

    private static Touchpoint touchpoint(int occurrence, Random random) {
        Given.TouchpointBuilder touchpoint = Given.touchpoint(code(random)).occurrence(occurrence);
        if (random.nextInt(4) > 0) {
            touchpoint.at(time(random));
        }
        if (random.nextInt(3) == 0) {
            touchpoint.promised(time(random));
        }
        if (random.nextInt(3) == 0) {
            touchpoint.done(random.nextInt(3) > 0);
        }
        for (Measure measure :
                List.of(Measure.EFFORT, Measure.SATISFACTION, Measure.FEELING, Measure.RESPECT, Measure.REWORK)) {
            if (random.nextInt(2) == 0) {
                int highest = measure == Measure.REWORK ? 2 : measure.highest();
                touchpoint.with(measure, measure.lowest() + random.nextInt(highest - measure.lowest() + 1));
            }
        }
        if (random.nextInt(8) == 0) {
            touchpoint.applicable(false);
        }
        return (random.nextInt(4) == 0 ? touchpoint.causedBy(code(random)) : touchpoint).build();
    }

    /** On few distinct moments, so that equal times are tried as well. */
    private static Instant time(Random random) {
        return OPENED.plus(Duration.ofHours(random.nextInt(20)));
    }

    private static String code(Random random) {
        return CODES.get(random.nextInt(CODES.size()));
    }
}
