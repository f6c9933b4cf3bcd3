package journey.service.touchpoint;

import java.util.List;
import java.util.OptionalLong;
import journey.service.scope.Scope;
import org.springframework.stereotype.Service;

/** Lists and counts touchpoints. */
@Service
public class TouchpointService {

    private final TouchpointQuery query;
    private final KnownCounts counts;

    TouchpointService(TouchpointQuery query, KnownCounts counts) {
        this.query = query;
        this.counts = counts;
    }

    /** Those of the latest transactions first, within a transaction in time's order. */
    public List<TouchpointLine> list(Scope scope, TouchpointFilter filter, int offset, int limit) {
        return query.list(scope, filter, offset, limit);
    }

    public long count(Scope scope, TouchpointFilter filter) {
        OptionalLong known = counts.count(scope, filter);
        return known.isPresent() ? known.getAsLong() : query.count(scope, filter);
    }
}
