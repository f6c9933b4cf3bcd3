@NullMarked
package journey.bench.validity;

import org.jspecify.annotations.NullMarked;
