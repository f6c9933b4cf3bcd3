/** The transactions and touchpoints behind a figure. Entry: {@link TransactionListController}. */
@NullMarked
package journey.web.listing;

import org.jspecify.annotations.NullMarked;
