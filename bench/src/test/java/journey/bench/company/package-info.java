@NullMarked
package journey.bench.company;

import org.jspecify.annotations.NullMarked;
