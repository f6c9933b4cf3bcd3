package journey.web.transaction;

import java.util.List;
import journey.web.chart.Bead;
import journey.web.chart.BeadLine;
import journey.web.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one transaction shows.
 *
 * @param journey code of its journey; null while unknown
 * @param customer its customer's reference; null if nobody is known
 * @param together where there are several answers, how they count together, a sentence each
 * @param hidden how many lines the table leaves to the CSV
 */
record TransactionPage(
        String reference,
        Sentence sentence,
        List<String> facts,
        @Nullable String journey,
        @Nullable String journeyName,
        @Nullable String customer,
        @Nullable String customerName,
        BeadLine line,
        List<Line> lines,
        int hidden,
        List<Answer> answers,
        List<String> together) {

    /**
     * One line of the table, in words.
     *
     * @param remark what to add to its name; may be empty
     * @param by where and by whom it was done; may be empty
     */
    record Line(
            String name,
            String remark,
            String department,
            String when,
            String what,
            String how,
            @Nullable Bead bead,
            List<Reason> why,
            String by,
            @Nullable String note) {}

    /** One reason, and whether it speaks against the step. */
    record Reason(String text, boolean bad) {}

    /** The customer's own words. */
    record Answer(String summary, @Nullable String comment) {}
}
