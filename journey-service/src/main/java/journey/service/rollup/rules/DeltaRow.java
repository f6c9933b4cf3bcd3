package journey.service.rollup.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * A change of sums. What a, b, c and word mean depends on the subject; where it needs none, they are 0 and empty.
 *
 * @param day the transaction's day, or the first of its month for subjects kept by month
 * @param channel number of the transaction's channel, 0: none; so is segment
 * @param departments those that took part without owning a planned step, in order
 * @param n what is added, one number a column
 */
// never compared, only written; an import makes very many
@SuppressWarnings("ArrayRecordComponent")
public record DeltaRow(
        Subject subject,
        int blueprintId,
        LocalDate day,
        int channel,
        int segment,
        List<Integer> departments,
        int a,
        int b,
        int c,
        String word,
        long[] n) {}
