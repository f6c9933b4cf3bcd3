package journey.service.journey;

import java.time.Instant;

/** A journey in a list: its latest version's name and when that was published. */
public record JourneySummary(String code, String name, int version, Instant publishedAt) {}
