package journey.web.log;

import java.util.List;
import journey.domain.transaction.Verdict;
import journey.service.recording.RecordedFacts;
import journey.service.scoring.rules.StepJudgement;
import journey.web.sentence.Sentence;
import journey.web.wording.TransactionSentence;
import journey.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Says that an entry is stored, how its step now stands, and how the whole. */
record Confirmation(String reference, String stored, String sentence, boolean good) {

    /** Null where no such touchpoint is stored: the address was typed, not come to by saving. */
    static @Nullable Confirmation of(RecordedFacts facts, String step, String customer, Wording words) {
        if (facts.facts().touchpoints().stream().noneMatch(t -> t.step().equals(step))) {
            return null;
        }
        Sentence whole = TransactionSentence.of(facts, customer, words);
        List<StepJudgement> steps =
                facts.judgement() == null ? List.of() : facts.judgement().steps();
        StepJudgement judged = steps.stream()
                .filter(candidate -> candidate.step().code().equals(step))
                .findFirst()
                .orElse(null);
        if (judged == null || judged.verdict() == null) {
            String name = Wording.named(step);
            return new Confirmation(facts.reference(), words.say("log.stored", name), whole.text(), true);
        }
        String stored =
                words.say("log.stored." + judged.verdict(), judged.step().name());
        return new Confirmation(facts.reference(), stored, whole.text(), judged.verdict() != Verdict.NOT_WELL);
    }
}
