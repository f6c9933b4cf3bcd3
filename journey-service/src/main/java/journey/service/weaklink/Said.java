package journey.service.weaklink;

import java.time.Instant;

/** What a customer said of a step that went wrong. */
public record Said(String transaction, String comment, Instant saidAt) {}
