/**
 * What was to be reached, and how a measurement is told. Entry: {@link journey.bench.run.report.Work}, the table of
 * goals; everything here is pure.
 */
@NullMarked
package journey.bench.run.report;

import org.jspecify.annotations.NullMarked;
