/** What a run is asked for. Entry: {@link journey.bench.run.setting.Options}. */
@NullMarked
package journey.bench.run.setting;

import org.jspecify.annotations.NullMarked;
