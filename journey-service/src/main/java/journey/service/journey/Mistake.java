package journey.service.journey;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in a definition.
 *
 * @param path where, such as {@code stages[1].steps[0].promise.after}; empty for the definition as a whole
 * @param value what stands there as JSON, shortened; null where nothing does
 * @param reason why it is refused, in words for whoever wrote it
 */
public record Mistake(String path, @Nullable String value, String reason) {}
