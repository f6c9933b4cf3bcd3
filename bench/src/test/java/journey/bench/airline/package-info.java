/** Whether the converted flights say what the raw ones did. */
@NullMarked
package journey.bench.airline;

import org.jspecify.annotations.NullMarked;
