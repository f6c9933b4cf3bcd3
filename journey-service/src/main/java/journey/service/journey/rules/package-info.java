/** What a definition must keep to, whatever it is written in. Entry: {@link CircleRule}, {@link PromiseSpanRule}. */
@NullMarked
package journey.service.journey.rules;

import org.jspecify.annotations.NullMarked;
