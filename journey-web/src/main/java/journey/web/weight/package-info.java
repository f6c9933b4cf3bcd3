/** With what weight the steps of a journey enter the score of its transactions. Entry: {@link WeightsController}. */
@NullMarked
package journey.web.weight;

import org.jspecify.annotations.NullMarked;
