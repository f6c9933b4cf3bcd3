package journey.web.wording;

import java.time.Duration;
import java.util.List;
import journey.domain.touchpoint.Initiator;
import journey.domain.transaction.Verdict;
import journey.service.recording.RecordedFacts;
import journey.service.scoring.rules.Finding;
import journey.service.scoring.rules.StepJudgement;
import journey.service.scoring.rules.TransactionJudgement;
import journey.web.sentence.Sentence;

/** Says in one sentence how a transaction went. */
public final class TransactionSentence {

    private final Wording words;
    private final String whose;

    private TransactionSentence(Wording words, String whose) {
        this.words = words;
        this.whose = whose;
    }

    /** @param customer what the customer is called; empty if nobody is known */
    public static Sentence of(RecordedFacts facts, String customer, Wording words) {
        String whose = customer.isEmpty()
                ? words.say("transaction.sentence.nobody", facts.reference())
                : words.say("transaction.sentence.whose", customer);
        TransactionSentence sentence = new TransactionSentence(words, whose);
        TransactionJudgement judgement = facts.judgement();
        return judgement == null ? sentence.unknownJourney() : sentence.of(judgement);
    }

    private Sentence unknownJourney() {
        return words.sentence("transaction.sentence.no-journey", false, whose);
    }

    private Sentence of(TransactionJudgement judgement) {
        if (judgement.verdict() == Verdict.WELL) {
            return words.sentence("transaction.sentence.well", true, whose);
        }
        Integer failing = judgement.firstFailing();
        if (failing == null) {
            return nothingFailed(judgement);
        }
        if (failing == TransactionJudgement.UNASSIGNED) {
            return words.sentence("transaction.sentence.unassigned", false, whose);
        }
        StepJudgement step = judgement.steps().get(failing);
        String how = how(step.findings()) + others(judgement) + contacts(judgement);
        return words.sentence(
                "transaction.sentence.broke", false, whose, step.step().name(), how);
    }

    private Sentence nothingFailed(TransactionJudgement judgement) {
        int left = judgement.stepsRequired() - judgement.stepsWell();
        if (judgement.stepsWell() > 0 && judgement.lifecycle().isOpen()) {
            return words.sentence("transaction.sentence.so-far", true, whose, left);
        }
        if (judgement.stepsWell() > 0) {
            return words.sentence("transaction.sentence.unmeasured", false, whose, left);
        }
        boolean begun =
                judgement.touchpoints().stream().anyMatch(t -> !t.touchpoint().isExpected());
        String key = begun ? "transaction.sentence.nothing-measured" : "transaction.sentence.not-begun";
        return words.sentence(key, false, whose);
    }

    /** What was wrong with the failing step, in the order in which a customer would say it. */
    private String how(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding instanceof Finding.Missing) {
                return words.say("transaction.sentence.missing");
            } else if (finding instanceof Finding.Overdue overdue) {
                return words.say(
                        "transaction.sentence.overdue", words.roughly(Duration.between(overdue.due(), words.now())));
            } else if (finding instanceof Finding.Timed timed && !timed.well()) {
                return words.say("transaction.sentence.late", words.roughly(timed.lateness()));
            }
        }
        for (Finding finding : findings) {
            if (finding instanceof Finding.Measured measured && measured.required() && !measured.well()) {
                return words.say("transaction.sentence." + measured.measure());
            }
        }
        boolean said = findings.stream().anyMatch(f -> f instanceof Finding.CustomerSaid word && !word.well());
        return said ? words.say("transaction.sentence.customer-said") : "";
    }

    private String others(TransactionJudgement judgement) {
        long failed = judgement.steps().stream()
                .filter(step -> step.verdict() == Verdict.NOT_WELL)
                .count();
        return failed < 2 ? "" : words.say("transaction.sentence.others", failed - 1);
    }

    private String contacts(TransactionJudgement judgement) {
        var contacts = judgement.touchpoints().stream()
                .filter(judged -> judged.position() == null
                        && judged.touchpoint().causedBy() != null
                        && judged.touchpoint().isApplicable())
                .toList();
        if (contacts.isEmpty()) {
            return "";
        }
        boolean byFirm = contacts.stream().anyMatch(c -> c.touchpoint().initiatedBy() == Initiator.FIRM);
        return words.say("transaction.sentence.contact" + (byFirm ? ".firm" : ""), contacts.size());
    }
}
