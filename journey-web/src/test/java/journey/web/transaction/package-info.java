/** Does a transaction open with all of its reasons? */
@NullMarked
package journey.web.transaction;

import org.jspecify.annotations.NullMarked;
