package journey.domain.journey;

/**
 * One version of a journey, as transactions are judged by it. Immutable once a transaction uses it, so that old data
 * keeps its meaning.
 */
public record Blueprint(int blueprintId, int journeyId, int version, Definition definition) {}
