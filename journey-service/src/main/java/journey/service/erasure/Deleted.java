package journey.service.erasure;

/** What was deleted with a transaction. */
public record Deleted(String transaction, long touchpoints, long answers) {}
