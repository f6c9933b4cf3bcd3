/** Which transactions there are behind a figure. Entry: {@link TransactionService}. */
@NullMarked
package journey.service.transaction;

import org.jspecify.annotations.NullMarked;
