package journey.domain.journey;

import java.time.Instant;

/**
 * A definition handed in for publishing: what it means, the JSON as it came, and by whom and when.
 *
 * @param json the definition's text, given back as it is
 */
public record Publication(Definition definition, String json, String publishedBy, Instant publishedAt) {}
