package journey.service.flow;

import java.util.List;
import journey.service.scope.Scope;
import org.springframework.stereotype.Service;

/** Gives the flow between steps as it was recorded. */
@Service
public class FlowService {

    private final FlowQuery query;

    FlowService(FlowQuery query) {
        this.query = query;
    }

    /** All pairs of steps of which one directly followed the other, by journey and version, the most frequent first. */
    public List<FlowPair> pairs(Scope scope) {
        return query.pairs(scope);
    }
}
