@NullMarked
package journey.bench.run.report;

import org.jspecify.annotations.NullMarked;
