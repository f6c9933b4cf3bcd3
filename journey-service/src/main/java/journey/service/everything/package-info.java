/** For what share of transactions was everything done well, and how often each step. Entry: {@link EverythingService}. */
@NullMarked
package journey.service.everything;

import org.jspecify.annotations.NullMarked;
