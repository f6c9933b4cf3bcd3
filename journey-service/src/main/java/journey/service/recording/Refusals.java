package journey.service.recording;

import journey.service.recording.RowOutcome.Refused;

/** The words of refusals that come from more than one place. */
final class Refusals {

    private Refusals() {}

    static Refused collision(String column, String reference, String stored) {
        return new Refused(
                column,
                reference,
                "has the same internal number as “" + stored + "”, which is already stored; rename one of them");
    }

    static Refused unknownJourney(String journey) {
        return new Refused("journey", journey, "no journey has this code; define it first");
    }
}
