/** Records made up at any size, the same for the same numbers. */
@NullMarked
package journey.bench.company;

import org.jspecify.annotations.NullMarked;
