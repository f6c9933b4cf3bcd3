package journey.web.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import journey.domain.answer.Answer;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Definition;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.Verdict;
import journey.service.customer.CustomerView;
import journey.service.recording.RecordedFacts;
import journey.service.scoring.rules.Finding;
import journey.service.scoring.rules.TransactionJudgement;
import journey.service.scoring.rules.TransactionScore;
import journey.web.chart.Bead;
import journey.web.transaction.TransactionPage.Line;
import journey.web.transaction.TransactionPage.Reason;
import journey.web.wording.FindingWords;
import journey.web.wording.TransactionSentence;
import journey.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Puts a transaction's page into words. */
final class TransactionPages {

    private static final int MOST_LINES = 200;

    private final RecordedFacts facts;
    private final Wording words;
    private final @Nullable Definition plan;
    private final FindingWords findings;

    private TransactionPages(RecordedFacts facts, Wording words) {
        this.facts = facts;
        this.words = words;
        Blueprint blueprint = facts.blueprint();
        this.plan = blueprint == null ? null : blueprint.definition();
        this.findings = new FindingWords(words, code -> StepRows.name(plan, code));
    }

    static TransactionPage of(RecordedFacts facts, @Nullable CustomerView customer, Wording words) {
        return new TransactionPages(facts, words).page(customer);
    }

    private TransactionPage page(@Nullable CustomerView customer) {
        List<StepRow> rows = StepRows.of(facts);
        String name = customer != null ? customer.called() : facts.customer();
        return new TransactionPage(
                facts.reference(),
                TransactionSentence.of(facts, Objects.requireNonNullElse(name, ""), words),
                headFacts(),
                plan == null ? null : plan.code(),
                plan == null ? null : plan.name(),
                facts.customer(),
                name,
                StopsOfLine.of(facts, rows, words),
                rows.stream().limit(MOST_LINES).map(this::line).toList(),
                Math.max(0, rows.size() - MOST_LINES),
                facts.facts().answers().stream().map(this::answer).toList(),
                TogetherWords.sentences(facts.facts().answers(), code -> StepRows.name(plan, code), words));
    }

    private List<String> headFacts() {
        List<String> said = new ArrayList<>();
        TransactionJudgement judgement = facts.judgement();
        if (facts.blueprint() != null && judgement != null) {
            said.add(words.say(
                    "transaction.fact.version",
                    Objects.requireNonNull(plan).name(),
                    facts.blueprint().version()));
            said.add(words.say("transaction.state." + judgement.lifecycle().state()));
            said.addAll(scoreFacts(judgement));
        }
        Stream.of(facts.label(), Wording.namedOrEmpty(facts.channel()), Wording.namedOrEmpty(facts.segment()))
                .filter(text -> text != null && !text.isEmpty())
                .forEach(said::add);
        if (facts.value() != null) {
            said.add((words.figures().decimal(facts.value().doubleValue(), 2) + " "
                            + Objects.toString(facts.currency(), ""))
                    .strip());
        }
        return said;
    }

    private List<String> scoreFacts(TransactionJudgement judgement) {
        TransactionScore score = judgement.score();
        List<String> said = new ArrayList<>();
        Integer weakest = score.weakestPosition();
        if (score.score() != null && weakest != null) {
            said.add(words.say(
                    "transaction.fact.score",
                    words.score(score.score()),
                    words.score(score.weakestScore()),
                    judgement.steps().get(weakest).step().name()));
            said.add(words.say("transaction.shape." + score.shape()));
        }
        said.add(words.say("transaction.fact.measured", judgement.stepsMeasured(), judgement.stepsRequired()));
        said.add(
                judgement.stepsRequired() == 0
                        ? words.say("transaction.fact.coverage.none")
                        : words.say("transaction.fact.coverage", words.figures().percent(score.coverage())));
        return said;
    }

    private Line line(StepRow row) {
        Touchpoint touchpoint = row.touchpoint();
        return new Line(
                row.name(),
                remark(row),
                Objects.requireNonNullElse(row.department(), ""),
                when(row),
                words.score(row.what()),
                words.score(row.how()),
                row.touchpoint() == null && !row.required() ? null : row.bead(),
                why(row),
                touchpoint == null ? "" : by(touchpoint),
                touchpoint == null ? null : touchpoint.note());
    }

    private String remark(StepRow row) {
        if (row.occurrence() > 1) {
            return words.say("transaction.remark.occurrence", row.occurrence());
        }
        return row.isPlanned() && !row.required() ? words.say("transaction.remark.optional") : "";
    }

    private String when(StepRow row) {
        if (row.at() != null) {
            return words.moment(row.at());
        }
        return row.due() != null && !row.hasCome() ? words.say("transaction.line.due", words.due(row.due())) : "";
    }

    private List<Reason> why(StepRow row) {
        List<Reason> why = new ArrayList<>();
        Touchpoint touchpoint = row.touchpoint();
        if (!row.isPlanned() && plan != null) {
            String cause = touchpoint == null ? null : touchpoint.causedBy();
            why.add(
                    cause == null
                            ? new Reason(words.say("transaction.why.unplanned"), false)
                            : new Reason(words.say("transaction.why.needless", StepRows.name(plan, cause)), true));
        }
        for (Finding finding : row.findings()) {
            why.add(new Reason(findings.say(finding), row.isPlanned() && FindingWords.isBad(finding)));
        }
        if (row.bead() == Bead.NOT_WELL && plan != null) {
            String cause = Objects.requireNonNull(plan.step(row.step())).causedBy();
            if (cause != null && failed(cause)) {
                why.add(new Reason(words.say("transaction.why.caused-by", StepRows.name(plan, cause)), false));
            }
        }
        if (why.isEmpty() && touchpoint == null) {
            why.add(new Reason(words.say("transaction.why.not-come" + (row.required() ? "" : ".optional")), false));
        }
        return why;
    }

    private boolean failed(String step) {
        TransactionJudgement judgement = facts.judgement();
        return judgement != null
                && judgement.steps().stream()
                        .anyMatch(judged -> judged.step().code().equals(step) && judged.verdict() == Verdict.NOT_WELL);
    }

    private String by(Touchpoint touchpoint) {
        String moment = touchpoint.moment() == null ? "" : words.say("transaction.moment." + touchpoint.moment());
        return Stream.of(
                        Wording.namedOrEmpty(touchpoint.channel()), Objects.toString(touchpoint.employee(), ""), moment)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private TransactionPage.Answer answer(Answer answer) {
        List<String> said = new ArrayList<>();
        if (answer.everything() != null) {
            said.add(words.say("transaction.answer.everything." + answer.everything()));
        }
        names("transaction.answer.not-well", answer.notWell(), said);
        names("transaction.answer.well", answer.well(), said);
        if (answer.overall() != null) {
            said.add(words.say("transaction.answer.overall", answer.overall()));
        }
        if (answer.returnIntent() != null) {
            said.add(words.say("transaction.answer.return", answer.returnIntent()));
        }
        if (answer.answeredAt() != null) {
            said.add(words.day(answer.answeredAt()));
        }
        if (!answer.reference().isEmpty()) {
            said.add(words.say("transaction.answer.reference", answer.reference()));
        }
        return new TransactionPage.Answer(String.join(" · ", said), answer.comment());
    }

    private void names(String key, Set<String> steps, List<String> said) {
        if (!steps.isEmpty()) {
            String names = steps.stream()
                    .sorted()
                    .map(code -> StepRows.name(plan, code))
                    .collect(Collectors.joining(", "));
            said.add(words.say(key, names));
        }
    }
}
