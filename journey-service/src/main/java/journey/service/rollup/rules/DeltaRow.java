package journey.service.rollup.rules;

/**
 * A change of sums. What a, b, c and word mean depends on the subject; where it needs none, they are 0 and empty.
 *
 * @param n what is added, one number a column
 */
// never compared, only written; an import makes very many
@SuppressWarnings("ArrayRecordComponent")
public record DeltaRow(Subject subject, Where where, int a, int b, int c, String word, long[] n) {}
