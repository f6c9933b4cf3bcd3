/** How fast Journey is, beside what it could be held against. Entry: {@link journey.bench.run.BenchRun}. */
@NullMarked
package journey.bench.run;

import org.jspecify.annotations.NullMarked;
