/**
 * What Journey is held against: plain COPY, INSERT and GROUP BY in the very PostgreSQL server that it uses, and DuckDB.
 * Entry: {@link journey.bench.run.reference.Server}.
 */
@NullMarked
package journey.bench.run.reference;

import org.jspecify.annotations.NullMarked;
