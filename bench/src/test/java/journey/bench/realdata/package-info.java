/** Where real records lie for tests that run only where they are. */
@NullMarked
package journey.bench.realdata;

import org.jspecify.annotations.NullMarked;
