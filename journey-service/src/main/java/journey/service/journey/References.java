package journey.service.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import journey.service.journey.rules.CircleRule;

/** The places of one kind at which a definition's steps name another step, looked at when all steps are known. */
class References {

    private record Reference(String from, String to, JsonPlace place) {}

    private final String circleReason;
    private final List<Reference> references = new ArrayList<>();

    /** @param circleReason what a circle of such references would mean */
    References(String circleReason) {
        this.circleReason = circleReason;
    }

    /** Notes that a step names another at this place; what is no string there is somebody else's mistake. */
    void add(String from, JsonPlace place) {
        if (place.node() != null && place.node().isString()) {
            references.add(new Reference(from, place.node().stringValue(), place));
        }
    }

    /** Notes every reference to no step of the journey or to the step itself, and every circle once. */
    void check(Set<String> steps) {
        Map<String, String> leansOn = new LinkedHashMap<>();
        Map<String, JsonPlace> places = new LinkedHashMap<>();
        for (Reference reference : references) {
            if (reference.to().equals(reference.from())) {
                reference.place().refuse("names the step itself; it must be another step");
            } else if (!steps.contains(reference.to())) {
                reference.place().refuse("is not the code of a step of this journey");
            } else {
                leansOn.putIfAbsent(reference.from(), reference.to());
                places.putIfAbsent(reference.from(), reference.place());
            }
        }
        for (List<String> circle : CircleRule.circles(leansOn)) {
            String first = circle.get(0);
            JsonPlace place = places.get(first);
            if (place != null) {
                place.refuse(circleReason + ": " + String.join(" → ", circle) + " → " + first);
            }
        }
    }
}
