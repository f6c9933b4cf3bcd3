package journey.web.transaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import journey.domain.answer.Answer;
import journey.service.scoring.rules.AnswersTogether;
import journey.web.wording.Wording;

/** Says how several answers about one transaction count together, and what decided here. */
final class TogetherWords {

    private TogetherWords() {}

    /**
     * A sentence each; none for a single answer.
     *
     * @param names of steps by their codes
     */
    static List<String> sentences(Collection<Answer> answers, UnaryOperator<String> names, Wording words) {
        if (answers.size() < 2) {
            return List.of();
        }
        AnswersTogether together = AnswersTogether.of(answers);
        List<String> said = new ArrayList<>();
        said.add(words.say("transaction.together", answers.size()));
        if (!together.contested().isEmpty()) {
            said.add(words.say(
                    "transaction.together.contested",
                    together.contested().stream().map(names).collect(Collectors.joining(", "))));
        }
        if (together.everythingContested()) {
            said.add(words.say("transaction.together.everything"));
        }
        if (together.contested().isEmpty() && !together.everythingContested()) {
            said.add(words.say("transaction.together.agree"));
        }
        if (together.overall() != null) {
            said.add(words.say("transaction.together.overall", together.overall()));
        }
        return said;
    }
}
