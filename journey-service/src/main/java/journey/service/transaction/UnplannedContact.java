package journey.service.transaction;

/**
 * A contact that the plan does not have.
 *
 * @param transaction its reference
 * @param after position of the planned step that happened last before it; -1: none
 */
public record UnplannedContact(String transaction, int after) {}
