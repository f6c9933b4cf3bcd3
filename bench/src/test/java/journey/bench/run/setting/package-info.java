@NullMarked
package journey.bench.run.setting;

import org.jspecify.annotations.NullMarked;
