package journey.service.map;

import java.util.List;
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

    /** Channels of each step, the most used first. */
    public List<StepCount> channels(Scope scope) {
        return query.counts(WordKind.CHANNEL, scope);
    }

    /** Moments at each step by their name, the most frequent first. */
    public List<StepCount> moments(Scope scope) {
        return query.counts(WordKind.MOMENT, scope);
    }

    /** Ad hoc contacts by the step that caused them; position null: nobody knows. */
    public List<StepCount> unplanned(Scope scope) {
        return query.counts(WordKind.AD_HOC, scope);
    }

    /** For each step that customers blame in their own words: the latest words, and how many there are. */
    public List<StepCount> words(Scope scope) {
        return query.words(scope);
    }
}
