package journey.service.journey;

import java.time.Instant;

/**
 * One version of a journey in its history.
 *
 * @param publishedBy the name of whoever published it; as they signed in, where their account is gone
 */
public record BlueprintVersion(int blueprintId, int version, String name, Instant publishedAt, String publishedBy) {}
