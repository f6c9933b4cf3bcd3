/** Which transactions a figure speaks of: period, journey, version, channel, department, segment. Entry: {@link Scope}. */
@NullMarked
package journey.service.scope;

import org.jspecify.annotations.NullMarked;
