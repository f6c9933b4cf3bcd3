/**
 * What counts of verdicts say: the Everything rate, yields, how sure they are, and what they would give together. Pure
 * functions of counts. Entry: {@link EverythingRate}.
 */
@NullMarked
package journey.service.everything.rules;

import org.jspecify.annotations.NullMarked;
