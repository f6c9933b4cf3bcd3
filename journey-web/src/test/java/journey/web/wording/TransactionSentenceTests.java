package journey.web.wording;

import static journey.web.wording.Facts.ORDERED;
import static journey.web.wording.Facts.came;
import static journey.web.wording.Facts.felt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import journey.domain.answer.Answer;
import journey.domain.touchpoint.Measures;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.TransactionFacts;
import journey.service.recording.RecordedFacts;
import journey.web.sentence.Sentence.Piece;
import org.junit.jupiter.api.Test;

class TransactionSentenceTests {

    private static final Touchpoint HANDED_OVER = came("handed-over", ORDERED.plus(Duration.ofDays(1)));
    private static final Touchpoint TWO_DAYS_LATE = came("handed-over", ORDERED.plus(Duration.ofDays(4)));

    @Test
    void saysThatEverythingWasWell() {
        Touchpoint delivered = came("delivered", 1, ORDERED.plus(Duration.ofDays(5)), felt(5), null);
        assertThat(say(came("ordered", ORDERED), HANDED_OVER, delivered))
                .isEqualTo("Everything was done well: Ana Souza’s journey.");
    }

    @Test
    void saysWhereItBrokeHowLateAndThatTheCustomerHadToAsk() {
        Touchpoint call = came("call: where is it?", 1, ORDERED.plus(Duration.ofDays(3)), Measures.NONE, "handed-over");
        assertThat(say(came("ordered", ORDERED), TWO_DAYS_LATE, call))
                .isEqualTo("Ana Souza’s journey broke at Handed to carrier, two days late; the customer had to ask.");
    }

    @Test
    void countsTheOtherStepsThatFailed() {
        Touchpoint delivered = came("delivered", 1, ORDERED.plus(Duration.ofDays(5)), felt(1), null);
        assertThat(say(came("ordered", ORDERED), TWO_DAYS_LATE, delivered))
                .isEqualTo("Ana Souza’s journey broke at Handed to carrier, two days late, and at one step more.");
    }

    @Test
    void saysWhatHasNotComeAndSinceWhen() {
        assertThat(say(came("ordered", ORDERED)))
                .isEqualTo("Ana Souza’s journey broke at Handed to carrier, 10 days overdue.");
    }

    @Test
    void saysWhatNeverCame() {
        Touchpoint delivered = came("delivered", 1, ORDERED.plus(Duration.ofDays(5)), felt(5), null);
        assertThat(say(came("ordered", ORDERED), delivered))
                .isEqualTo("Ana Souza’s journey broke at Handed to carrier, which never came.");
    }

    @Test
    void saysSoFarWellWithWhatIsToCome() {
        assertThat(say(came("ordered", ORDERED), HANDED_OVER))
                .isEqualTo("Ana Souza’s journey is well so far, with one required step to come.");
    }

    @Test
    void saysWhatNobodyMeasured() {
        Touchpoint delivered = came("delivered", ORDERED.plus(Duration.ofDays(5)));
        assertThat(say(came("ordered", ORDERED), HANDED_OVER, delivered))
                .isEqualTo("Nothing failed, but Ana Souza’s journey has a required step that nobody measured.");
    }

    @Test
    void saysThatNothingHasBegun() {
        assertThat(say()).isEqualTo("Ana Souza’s journey has not begun yet.");
    }

    @Test
    void saysThatTheCustomerNamedNoStep() {
        Answer no = new Answer("", null, false, Set.of(), Set.of(), null, null, null);
        RecordedFacts facts = Facts.of(List.of(came("ordered", ORDERED), HANDED_OVER), List.of(no));
        assertThat(TransactionSentence.of(facts, "Ana Souza", Facts.words()).text())
                .isEqualTo("Ana Souza’s journey was not all well, says the customer, without naming a step.");
    }

    @Test
    void namesTheTransactionWhereNobodyIsKnownAndSaysThatItsJourneyIsNot() {
        TransactionFacts none = new TransactionFacts(null, null, null, null, ORDERED, List.of(), List.of());
        RecordedFacts facts = new RecordedFacts("a/b", null, null, null, null, null, null, null, none, null);
        assertThat(TransactionSentence.of(facts, "", Facts.words()).text())
                .isEqualTo("Nobody has told yet which way Transaction a/b goes, so nothing can be judged.");
    }

    @Test
    void letsNoNameBreakTheSentence() {
        RecordedFacts facts = Facts.of(came("ordered", ORDERED), TWO_DAYS_LATE);
        assertThat(TransactionSentence.of(facts, "A|B {0} 'x'", Facts.words()).pieces())
                .extracting(Piece::text)
                .containsExactly("A¦B {0} 'x'’s journey broke at ", "Handed to carrier", ", two days late.");
    }

    private static String say(Touchpoint... touchpoints) {
        return TransactionSentence.of(Facts.of(touchpoints), "Ana Souza", Facts.words())
                .text();
    }
}
