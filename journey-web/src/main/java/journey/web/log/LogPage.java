package journey.web.log;

import java.util.List;
import java.util.Map;
import journey.web.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the page offers for what was typed so far.
 *
 * @param stage how far it has come
 * @param known whether the transaction is stored already
 * @param sentence how the transaction stands; null for one that is new
 * @param about whose and what it is, in a line
 * @param suggestions transactions that may be meant
 * @param journeys code and name of the journeys to choose from; empty where it is known
 * @param causes steps that can be named as the cause of something unplanned
 * @param summary when and by whom, as the form has it now
 */
record LogPage(
        Stage stage,
        boolean known,
        @Nullable Sentence sentence,
        String about,
        List<Suggestion> suggestions,
        Map<String, String> journeys,
        List<StepChoice> steps,
        Map<String, String> causes,
        String summary) {

    /** What has to be told next. */
    enum Stage {
        /** Which transaction it is. */
        REFERENCE,
        /** Which of several it is, or by which journey a new one goes. */
        JOURNEY,
        /** What happened. */
        ENTRY
    }

    /** A transaction that may be meant. */
    record Suggestion(String reference, String about) {}
}
