/**
 * Sums over transactions that pages read instead of the facts: written as differences, folded every second, rebuilt from
 * the facts and compared with them. Entries: {@link DeltaWriter} for who changes facts, {@link CountedSql} for who reads
 * figures, {@link RollupBuild} and {@link RollupCheck}.
 */
@NullMarked
package journey.service.rollup;

import org.jspecify.annotations.NullMarked;
