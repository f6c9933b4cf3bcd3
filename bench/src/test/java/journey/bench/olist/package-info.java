/** Whether the converted orders say what the raw ones did. */
@NullMarked
package journey.bench.olist;

import org.jspecify.annotations.NullMarked;
