package journey.service.journey;

import java.util.List;

/** What became of a definition handed in. */
public sealed interface PublishOutcome {

    /**
     * Stored as this version.
     *
     * @param created whether the journey is new
     */
    record Published(int version, boolean created) implements PublishOutcome {}

    /** It means what the latest version means already. */
    record Unchanged(int version) implements PublishOutcome {}

    /** Nothing was stored: somebody has published this version meanwhile. */
    record Overtaken(int version) implements PublishOutcome {}

    /** Nothing was stored; here is everything that is wrong. */
    record Refused(List<Mistake> mistakes) implements PublishOutcome {
        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}
