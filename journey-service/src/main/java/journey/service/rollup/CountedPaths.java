package journey.service.rollup;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import journey.service.rollup.rules.PathSums;
import journey.service.rollup.rules.Subject;
import journey.service.scope.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what follows what, waits and orders: whole months as they are kept, what lies around them, and scopes of which
 * nothing is kept, from the paths of the transactions.
 */
@Component
public class CountedPaths {

    private final PathQuery query;
    private final CountedSql counted;

    CountedPaths(PathQuery query, CountedSql counted) {
        this.query = query;
        this.counted = counted;
    }

    /**
     * The sums by the id of the version.
     *
     * @param subjects of {@link Subject#FLOW}, {@link Subject#WAIT} and {@link Subject#VARIANT} those that are wanted;
     *     what there is of the others is not whole
     */
    @Transactional(readOnly = true)
    public Map<Integer, PathSums> of(Scope scope, Subject... subjects) {
        Map<Integer, PathSums> sums = new HashMap<>();
        IntFunction<PathSums> ofVersion = id -> sums.computeIfAbsent(id, version -> new PathSums());
        if (counted.isKept(scope)) {
            for (Subject subject : subjects) {
                query.addMonths(scope, subject, ofVersion);
            }
        }
        counted.notKeptByMonth(scope).forEach(rest -> query.addTransactions(rest, ofVersion));
        return sums;
    }
}
