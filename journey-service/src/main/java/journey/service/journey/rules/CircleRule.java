package journey.service.journey.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps that lean on one another in a circle: no time could be counted and no cause found. */
public final class CircleRule {

    private CircleRule() {}

    /**
     * Every circle of two or more steps, each once, beginning with its first step in the order of the map.
     *
     * @param leansOn the step that each step names; a step that names itself or an unknown one is no circle here
     * @return the circles, empty if there are none or the map is empty
     */
    public static List<List<String>> circles(Map<String, String> leansOn) {
        List<List<String>> circles = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String start : leansOn.keySet()) {
            List<String> walked = new ArrayList<>();
            Set<String> onThisWalk = new HashSet<>();
            @Nullable String at = start;
            while (at != null && leansOn.containsKey(at) && !seen.contains(at)) {
                seen.add(at);
                walked.add(at);
                onThisWalk.add(at);
                at = leansOn.get(at);
            }
            if (at != null && onThisWalk.contains(at) && walked.size() - walked.indexOf(at) > 1) {
                circles.add(fromItsFirst(walked.subList(walked.indexOf(at), walked.size()), leansOn));
            }
        }
        return circles;
    }

    private static List<String> fromItsFirst(List<String> circle, Map<String, String> leansOn) {
        for (String step : leansOn.keySet()) {
            int turn = circle.indexOf(step);
            if (turn >= 0) {
                List<String> turned = new ArrayList<>(circle.subList(turn, circle.size()));
                turned.addAll(circle.subList(0, turn));
                return turned;
            }
        }
        return circle;
    }
}
