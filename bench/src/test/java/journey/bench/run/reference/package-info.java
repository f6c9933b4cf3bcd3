@NullMarked
package journey.bench.run.reference;

import org.jspecify.annotations.NullMarked;
