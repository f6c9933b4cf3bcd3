package journey.web.transaction;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import journey.domain.answer.Answer;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Definition;
import journey.domain.touchpoint.Touchpoint;
import journey.service.recording.RecordedFacts;
import journey.service.scoring.rules.AnswersTogether;
import journey.service.scoring.rules.Finding;
import journey.service.scoring.rules.StepJudgement;
import journey.service.scoring.rules.TouchpointJudgement;
import journey.service.scoring.rules.TransactionJudgement;
import journey.service.scoring.rules.TransactionJudgement.JudgedTouchpoint;
import journey.service.scoring.rules.TransactionScore;
import journey.web.transaction.TransactionAnswer.AnswerAnswer;
import journey.web.transaction.TransactionAnswer.Judged;
import journey.web.transaction.TransactionAnswer.ReasonAnswer;
import journey.web.transaction.TransactionAnswer.StepAnswer;
import journey.web.transaction.TransactionAnswer.Together;
import journey.web.transaction.TransactionAnswer.TouchpointAnswer;
import journey.web.wording.FindingWords;
import journey.web.wording.TransactionSentence;
import journey.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Tells a transaction to programs. */
final class TransactionAnswers {

    private static final TouchpointJudgement UNJUDGED =
            new TouchpointJudgement(null, null, null, null, false, 0, List.of());

    private final RecordedFacts facts;
    private final Wording words;
    private final FindingWords findings;

    private TransactionAnswers(RecordedFacts facts, Wording words) {
        this.facts = facts;
        this.words = words;
        Blueprint blueprint = facts.blueprint();
        Definition plan = blueprint == null ? null : blueprint.definition();
        this.findings = new FindingWords(words, code -> StepRows.name(plan, code));
    }

    static TransactionAnswer of(RecordedFacts facts, Wording words) {
        return new TransactionAnswers(facts, words).answer();
    }

    private TransactionAnswer answer() {
        Blueprint blueprint = facts.blueprint();
        TransactionJudgement judgement = facts.judgement();
        return new TransactionAnswer(
                facts.reference(),
                facts.label(),
                blueprint == null ? null : blueprint.definition().code(),
                blueprint == null ? null : blueprint.version(),
                facts.customer(),
                facts.channel(),
                facts.segment(),
                facts.value(),
                facts.currency(),
                judgement == null ? null : judged(judgement),
                judgement == null
                        ? List.of()
                        : judgement.steps().stream().map(this::step).toList(),
                touchpoints(judgement),
                facts.facts().answers().stream().map(TransactionAnswers::answer).toList(),
                together(blueprint == null ? null : blueprint.definition()));
    }

    private @Nullable Together together(@Nullable Definition plan) {
        Collection<Answer> answers = facts.facts().answers();
        if (answers.size() < 2) {
            return null;
        }
        AnswersTogether together = AnswersTogether.of(answers);
        return new Together(
                together.contested(),
                together.everythingContested(),
                together.overall(),
                TogetherWords.sentences(answers, code -> StepRows.name(plan, code), words));
    }

    private Judged judged(TransactionJudgement judgement) {
        TransactionScore score = judgement.score();
        return new Judged(
                judgement.lifecycle().state(),
                judgement.lifecycle().startedAt(),
                judgement.lifecycle().endedAt(),
                judgement.verdict(),
                TransactionSentence.of(facts, Objects.toString(facts.customer(), ""), words)
                        .text(),
                score.score(),
                score.weakestScore(),
                code(judgement, score.weakestPosition()),
                score.grade(),
                score.shape(),
                score.coverage(),
                judgement.stepsRequired(),
                judgement.stepsMeasured(),
                judgement.stepsWell(),
                code(judgement, judgement.firstFailing()),
                judgement.dueAt(),
                judgement.isFullyMeasured());
    }

    private static @Nullable String code(TransactionJudgement judgement, @Nullable Integer position) {
        if (position == null) {
            return null;
        }
        return position == TransactionJudgement.UNASSIGNED
                ? "unassigned"
                : judgement.steps().get(position).step().code();
    }

    private StepAnswer step(StepJudgement judged) {
        return new StepAnswer(
                judged.step().code(),
                judged.step().name(),
                judged.step().required(),
                judged.verdict(),
                judged.score(),
                judged.occurrences(),
                reasons(judged.findings()));
    }

    private List<TouchpointAnswer> touchpoints(@Nullable TransactionJudgement judgement) {
        return judgement == null
                ? facts.facts().touchpoints().stream()
                        .map(touchpoint -> touchpoint(touchpoint, false, UNJUDGED))
                        .toList()
                : judgement.touchpoints().stream().map(this::touchpoint).toList();
    }

    private TouchpointAnswer touchpoint(JudgedTouchpoint judged) {
        return touchpoint(judged.touchpoint(), judged.position() != null, judged.judgement());
    }

    private TouchpointAnswer touchpoint(Touchpoint touchpoint, boolean planned, TouchpointJudgement judgement) {
        return new TouchpointAnswer(
                touchpoint.step(),
                touchpoint.occurrence(),
                planned,
                touchpoint.reference(),
                touchpoint.occurredAt(),
                touchpoint.promisedAt(),
                touchpoint.firstPromisedAt() != null ? touchpoint.firstPromisedAt() : touchpoint.promisedAt(),
                touchpoint.channel(),
                touchpoint.department(),
                touchpoint.employee(),
                touchpoint.initiatedBy(),
                touchpoint.measures(),
                touchpoint.applicable(),
                touchpoint.moment(),
                touchpoint.causedBy(),
                touchpoint.note(),
                judgement.what(),
                judgement.how(),
                judgement.score(),
                judgement.verdict(),
                reasons(judgement.findings()));
    }

    private List<ReasonAnswer> reasons(List<Finding> reasons) {
        return reasons.stream()
                .map(finding -> new ReasonAnswer(
                        FindingWords.code(finding),
                        measure(finding),
                        FindingWords.isBad(finding),
                        findings.say(finding)))
                .toList();
    }

    private static @Nullable String measure(Finding finding) {
        if (finding instanceof Finding.Measured measured) {
            return measured.measure().name();
        } else if (finding instanceof Finding.NotMeasured missing) {
            return missing.measure().name();
        }
        return finding instanceof Finding.Timed ? "ON_TIME" : null;
    }

    private static AnswerAnswer answer(Answer answer) {
        return new AnswerAnswer(
                answer.reference(),
                answer.answeredAt(),
                answer.everything(),
                answer.well(),
                answer.notWell(),
                answer.overall(),
                answer.returnIntent(),
                answer.comment());
    }
}
