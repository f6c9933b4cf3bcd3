package journey.service.journey;

import java.time.Instant;

/** One version of a journey in its history. */
public record BlueprintVersion(int blueprintId, int version, String name, Instant publishedAt, String publishedBy) {}
