package journey.service.draft;

import java.time.Instant;

/** Somebody else is writing a plan of the same journey. */
public record OtherDraft(String writer, Instant changedAt) {}
