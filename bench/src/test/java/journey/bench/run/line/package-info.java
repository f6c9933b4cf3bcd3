@NullMarked
package journey.bench.run.line;

import org.jspecify.annotations.NullMarked;
