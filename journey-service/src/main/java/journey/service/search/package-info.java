/** Finding a customer, a transaction or a step by what somebody types. Entry: {@link SearchService}. */
@NullMarked
package journey.service.search;

import org.jspecify.annotations.NullMarked;
