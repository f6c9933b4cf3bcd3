package journey.service.scoring.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import journey.domain.answer.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's comment is about: the steps that the answer names as not well; where it names none and the customer
 * is not satisfied, the first step that failed.
 */
final class CustomerComment {

    /** Shorter ones say nothing that is worth quoting. */
    private static final int LEAST_LENGTH = 9;

    private static final int DISSATISFIED = 3;

    private CustomerComment() {}

    /** Positions of these steps; none where there is no comment. */
    static Collection<Integer> steps(Answer answer, Map<String, Integer> positions, @Nullable Integer firstFailing) {
        String comment = answer.comment();
        if (comment == null || comment.strip().length() < LEAST_LENGTH) {
            return List.of();
        }
        if (!answer.notWell().isEmpty()) {
            return answer.notWell().stream()
                    .map(positions::get)
                    .filter(Objects::nonNull)
                    .toList();
        }
        Integer overall = answer.overall();
        return overall != null && overall <= DISSATISFIED && firstFailing != null && firstFailing >= 0
                ? List.of(firstFailing)
                : List.of();
    }
}
