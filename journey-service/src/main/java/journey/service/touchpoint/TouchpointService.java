package journey.service.touchpoint;

import java.util.List;
import journey.service.scope.Scope;
import org.springframework.stereotype.Service;

/** Lists and counts touchpoints. */
@Service
public class TouchpointService {

    private final TouchpointQuery query;

    TouchpointService(TouchpointQuery query) {
        this.query = query;
    }

    /** Those of the latest transactions first, within a transaction in time's order. */
    public List<TouchpointLine> list(Scope scope, TouchpointFilter filter, int offset, int limit) {
        return query.list(scope, filter, offset, limit);
    }

    public long count(Scope scope, TouchpointFilter filter) {
        return query.count(scope, filter);
    }
}
