package journey.service.touchpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import journey.service.scope.Scope;
import journey.service.scope.ScopeWords;
import org.springframework.stereotype.Service;

/** Lists and counts touchpoints. */
@Service
public class TouchpointService {

    /** Up to the newest record, looked through one after the other for the latest touchpoints: mostly the first is enough. */
    private static final List<Duration> STRETCHES =
            List.of(Duration.ofDays(7), Duration.ofDays(56), Duration.ofDays(448));

    private final TouchpointQuery query;
    private final KnownCounts counts;
    private final ScopeWords words;
    private final Clock clock;

    TouchpointService(TouchpointQuery query, KnownCounts counts, ScopeWords words, Clock clock) {
        this.query = query;
        this.counts = counts;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The latest first; by the beginning of transactions those of the latest transactions first, within a transaction in
     * time's order.
     */
    public List<TouchpointLine> list(Scope scope, TouchpointFilter filter, int offset, int limit) {
        if (filter.time() == TouchpointFilter.Time.HAPPENED && scope.from() == null) {
            Instant newest = words.newest(clock.instant()).orElse(Instant.EPOCH);
            Instant last = scope.to() != null && scope.to().isBefore(newest) ? scope.to() : newest;
            for (Duration stretch : STRETCHES) {
                List<TouchpointLine> found =
                        query.list(scope.between(last.minus(stretch), scope.to()), filter, offset, limit);
                if (found.size() == limit) {
                    return found;
                }
            }
        }
        return query.list(scope, filter, offset, limit);
    }

    public long count(Scope scope, TouchpointFilter filter) {
        // sums are of the time when transactions began
        boolean isOfOwnPeriod =
                filter.time() == TouchpointFilter.Time.HAPPENED && (scope.from() != null || scope.to() != null);
        OptionalLong known = isOfOwnPeriod ? OptionalLong.empty() : counts.count(scope, filter);
        return known.isPresent() ? known.getAsLong() : query.count(scope, filter);
    }
}
