package journey.service.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import journey.domain.answer.Answer;
import journey.domain.journey.Definition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which steps a customer's comment is counted at. */
class CustomerCommentTests {

    private static final Definition PLAN = Given.plan("a", "b", "c");
    private static final String COMMENT = "nobody came";

    @Test
    void isAboutTheStepsThatTheAnswerNames() {
        assertThat(judged(answer(5, COMMENT, "c", "a")).commentedSteps()).containsExactly(0, 2);
        assertThat(judged(answer(null, COMMENT, "b", "elsewhere")).commentedSteps())
                .containsExactly(1);
        assertThat(judged(answer(1, COMMENT, "elsewhere")).commentedSteps()).isEmpty();
    }

    @Test
    void isAboutTheFirstFailingStepWhereADissatisfiedCustomerNamesNone() {
        assertThat(judged(answer(3, COMMENT)).commentedSteps()).containsExactly(1);
        assertThat(judged(answer(4, COMMENT)).commentedSteps()).isEmpty();
        assertThat(judged(answer(null, COMMENT)).commentedSteps()).isEmpty();
    }

    @Test
    void isAboutNoStepWhereNoneFailed() {
        assertThat(Given.transaction()
                        .done("a", "b", "c")
                        .completed()
                        .answered(answer(1, COMMENT))
                        .judged(PLAN)
                        .commentedSteps())
                .isEmpty();
    }

    @Test
    void isWorthQuotingFromNineLettersOn() {
        assertThat(judged(answer(1, "too slow!")).commentedSteps()).containsExactly(1);
        assertThat(judged(answer(1, " too slow ")).commentedSteps()).isEmpty();
        assertThat(judged(answer(1, null)).commentedSteps()).isEmpty();
    }

    /** A transaction whose second step failed. */
    private static TransactionJudgement judged(Answer answer) {
        return Given.transaction()
                .done("a", "c")
                .with(Given.touchpoint("b").done(false))
                .completed()
                .answered(answer)
                .judged(PLAN);
    }

    private static Answer answer(@Nullable Integer overall, @Nullable String comment, String... notWell) {
        return new Answer("", null, null, Set.of(), Set.of(notWell), overall, null, comment);
    }
}
