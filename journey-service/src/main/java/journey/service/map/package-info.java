/** What a journey's map shows beside its verdicts: feelings, promises, waiting, channels, what customers said. Entry: {@link MapService}. */
@NullMarked
package journey.service.map;

import org.jspecify.annotations.NullMarked;
