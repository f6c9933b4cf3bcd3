package journey.service.scoring.rules;

import static journey.service.scoring.rules.Given.answer;
import static journey.service.scoring.rules.Given.everything;
import static journey.service.scoring.rules.Given.notWellNamed;
import static journey.service.scoring.rules.Given.wellNamed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import journey.domain.answer.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerWordTests {

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(List.of(), CustomerWord.NONE),
                Arguments.of(List.of(everything(null)), CustomerWord.NONE),
                Arguments.of(List.of(everything(true)), CustomerWord.WELL),
                Arguments.of(List.of(everything(false)), CustomerWord.NONE),
                Arguments.of(List.of(wellNamed("a")), CustomerWord.WELL),
                Arguments.of(List.of(wellNamed("b")), CustomerWord.NONE),
                Arguments.of(List.of(notWellNamed("a")), CustomerWord.NOT_WELL),
                Arguments.of(List.of(notWellNamed("b")), CustomerWord.NONE),
                Arguments.of(List.of(answer(true, Set.of(), Set.of("a"))), CustomerWord.NOT_WELL),
                Arguments.of(List.of(answer(false, Set.of("a"), Set.of("b"))), CustomerWord.WELL),
                Arguments.of(List.of(answer(null, Set.of("a"), Set.of("a"))), CustomerWord.NOT_WELL),
                Arguments.of(List.of(everything(true), everything(false)), CustomerWord.WELL),
                Arguments.of(List.of(everything(true), notWellNamed("a")), CustomerWord.NOT_WELL),
                Arguments.of(List.of(wellNamed("a"), notWellNamed("a"), everything(true)), CustomerWord.NOT_WELL));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void letsTheWorstWordOfAllAnswersHoldWhateverTheirOrder(List<Answer> answers, CustomerWord word) {
        assertThat(CustomerWord.of("a", answers)).isEqualTo(word);
        List<Answer> turned = new ArrayList<>(answers);
        Collections.reverse(turned);
        assertThat(CustomerWord.of("a", turned)).isEqualTo(word);
    }
}
