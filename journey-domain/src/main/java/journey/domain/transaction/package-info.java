/** One customer going through one journey, and what can be said of it. Entry: {@link TransactionFacts}. */
@NullMarked
package journey.domain.transaction;

import org.jspecify.annotations.NullMarked;
