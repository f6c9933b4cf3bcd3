/** One transaction, step by step with every reason, as a page, a table and JSON. Entry: {@link TransactionController}. */
@NullMarked
package journey.web.transaction;

import org.jspecify.annotations.NullMarked;
