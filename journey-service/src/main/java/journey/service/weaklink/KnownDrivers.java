package journey.service.weaklink;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import journey.service.scope.Scope;
import journey.service.weaklink.rules.Drivers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers what answers tell of the steps of some months, as long as no answer and no score beside one has changed: it is
 * the dearest thing on a page, and the same on most. It is exact at any moment, for whoever looks asks first which state
 * the sums are in, and while changes wait to be folded in nothing is remembered and nothing is taken from memory.
 */
@Component
class KnownDrivers {

    private static final int MOST = 64;

    private final WeakLinkQuery query;
    private final Map<Key, Map<Integer, Drivers>> remembered = new LinkedHashMap<>(16, 0.75f, true);

    KnownDrivers(WeakLinkQuery query) {
        this.query = query;
    }

    private record Key(Scope months, String state) {}

    /**
     * The drivers of each version.
     *
     * @param compute says what they are now
     */
    Map<Integer, Drivers> of(Scope months, Supplier<Map<Integer, Drivers>> compute) {
        String state = query.stateOfAnswers();
        if (state == null) {
            return compute.get();
        }
        Key key = new Key(months, state);
        Map<Integer, Drivers> known = known(key);
        if (known == null) {
            // what changes meanwhile is in it already, and makes another state
            known = compute.get();
            remember(key, known);
        }
        return known;
    }

    private synchronized @Nullable Map<Integer, Drivers> known(Key key) {
        return remembered.get(key);
    }

    private synchronized void remember(Key key, Map<Integer, Drivers> drivers) {
        remembered.keySet().removeIf(other -> !other.state.equals(key.state));
        remembered.put(key, Map.copyOf(drivers));
        if (remembered.size() > MOST) {
            remembered.remove(remembered.keySet().iterator().next());
        }
    }
}
