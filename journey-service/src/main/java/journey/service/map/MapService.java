package journey.service.map;

import java.util.List;
import java.util.Map;
import journey.service.rollup.rules.WordKind;
import journey.service.scope.Scope;
import org.springframework.stereotype.Service;

/** Gives the lanes of a journey's map. The scope names one journey and one version: positions are those of its plan. */
@Service
public class MapService {

    private final MapQuery query;

    MapService(MapQuery query) {
        this.query = query;
    }

    /** What happened at each planned step that occurred, in planned order. */
    public List<StepLane> steps(Scope scope) {
        return query.steps(scope);
    }

    /**
     * What is told of the touchpoints at each planned step, the most frequent first.
     *
     * @param moments by their name
     * @param unplanned ad hoc contacts by the step that caused them; position null: nobody knows
     */
    public record Told(List<StepCount> channels, List<StepCount> moments, List<StepCount> unplanned) {}

    public Told told(Scope scope) {
        Map<WordKind, List<StepCount>> told = query.told(scope);
        return new Told(
                told.getOrDefault(WordKind.CHANNEL, List.of()),
                told.getOrDefault(WordKind.MOMENT, List.of()),
                told.getOrDefault(WordKind.AD_HOC, List.of()));
    }

    /** For each step that customers blame in their own words: the latest words, and how many there are. */
    public List<StepCount> words(Scope scope) {
        return query.words(scope);
    }
}
