/**
 * How each work of the table of goals is measured. Entry: {@link journey.bench.run.line.Lines}; what they share, made
 * when the first of them needs it, is in {@link journey.bench.run.line.Bench}.
 */
@NullMarked
package journey.bench.run.line;

import org.jspecify.annotations.NullMarked;
