/**
 * Does Journey keep what it has acknowledged, whatever happens to it? The packaged application runs as a process of its
 * own, and is killed, starved and kept waiting from outside. {@link journey.faults.Round} is one such happening.
 */
@NullMarked
package journey.faults;

import org.jspecify.annotations.NullMarked;
