/** How a transaction's facts and verdicts are said in words, and where its page is. Entry: {@link Wordings}. */
@NullMarked
package journey.web.wording;

import org.jspecify.annotations.NullMarked;
