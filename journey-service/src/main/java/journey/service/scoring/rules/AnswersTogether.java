package journey.service.scoring.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import journey.domain.answer.Answer;
import org.jspecify.annotations.Nullable;

/**
 * How several answers about one transaction count together: a step is not well if any of them says so, else well if any
 * of them says so of it or of everything; of the overall ratings the latest counts.
 *
 * @param contested codes of the steps that one answer calls not well and another well, sorted: not well counts
 * @param everythingContested whether one answer says that not everything was well, of no step, and another that
 *     everything was: the former counts
 * @param overall the overall rating that counts; null if none was given
 */
public record AnswersTogether(
        List<String> contested,
        boolean everythingContested,
        @Nullable Integer overall) {

    private static final Comparator<Answer> LATEST = Comparator.comparing(
                    Answer::answeredAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(Answer::reference);

    public AnswersTogether {
        contested = List.copyOf(contested);
    }

    public static AnswersTogether of(Collection<Answer> answers) {
        TreeSet<String> contested = new TreeSet<>();
        for (Answer answer : answers) {
            answer.notWell().stream()
                    .filter(step -> answers.stream()
                            .anyMatch(other -> !other.equals(answer)
                                    && (other.well().contains(step) || Boolean.TRUE.equals(other.everything()))))
                    .forEach(contested::add);
        }
        boolean blamed = answers.stream()
                .anyMatch(answer -> Boolean.FALSE.equals(answer.everything())
                        && answer.notWell().isEmpty());
        boolean praised = answers.stream().anyMatch(answer -> Boolean.TRUE.equals(answer.everything()));
        return new AnswersTogether(
                List.copyOf(contested),
                blamed && praised,
                answers.stream()
                        .filter(answer -> answer.overall() != null)
                        .max(LATEST)
                        .map(Answer::overall)
                        .orElse(null));
    }
}
