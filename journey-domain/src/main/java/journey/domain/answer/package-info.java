/** What a customer answered to the one question. */
@NullMarked
package journey.domain.answer;

import org.jspecify.annotations.NullMarked;
