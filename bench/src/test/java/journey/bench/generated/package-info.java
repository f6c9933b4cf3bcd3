@NullMarked
package journey.bench.generated;

import org.jspecify.annotations.NullMarked;
