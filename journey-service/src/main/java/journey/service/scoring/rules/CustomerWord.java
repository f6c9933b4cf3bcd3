package journey.service.scoring.rules;

import java.util.Collection;
import journey.domain.answer.Answer;

/** What the customer said of one step. */
enum CustomerWord {
    NONE,
    WELL,
    NOT_WELL;

    /**
     * The customer's word on a step over all answers: not well if any answer names it so; else well if any names it or
     * says that everything was; else none.
     */
    static CustomerWord of(String step, Collection<Answer> answers) {
        CustomerWord word = NONE;
        for (Answer answer : answers) {
            if (answer.notWell().contains(step)) {
                return NOT_WELL;
            }
            if (answer.well().contains(step) || Boolean.TRUE.equals(answer.everything())) {
                word = WELL;
            }
        }
        return word;
    }
}
