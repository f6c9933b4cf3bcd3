/**
 * How well a transaction's score tells whether the customer was satisfied, beside simpler and cleverer ways of telling.
 * Entry: {@link journey.bench.validity.Validity}.
 */
@NullMarked
package journey.bench.validity;

import org.jspecify.annotations.NullMarked;
