/**
 * With what weight steps enter a transaction's score, by version of the plan and month, and how these weights come from
 * customers' answers. Entries: {@link WeightsInForce}, {@link WeightService}.
 */
@NullMarked
package journey.service.weight;

import org.jspecify.annotations.NullMarked;
