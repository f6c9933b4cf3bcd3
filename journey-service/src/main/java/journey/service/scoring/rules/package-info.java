/**
 * How well a touchpoint, a step and a transaction were done: pure functions of what was recorded. Entry:
 * {@link TransactionRule}.
 */
@NullMarked
package journey.service.scoring.rules;

import org.jspecify.annotations.NullMarked;
