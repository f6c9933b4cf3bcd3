package journey.web.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import journey.domain.transaction.Verdict;
import journey.service.touchpoint.TouchpointFilter;
import journey.service.transaction.TransactionFilter;
import journey.service.transaction.TransactionFilter.Deviation;
import journey.web.scope.Addresses;
import org.jspecify.annotations.Nullable;

/** A list's own filters as they stand in an address, with a question mark before: the way back of {@link ListParameters}. */
final class Query {

    private final List<String> parts = new ArrayList<>();

    private Query() {}

    static String of(TransactionFilter filter) {
        Query query = new Query();
        Deviation deviation = filter.deviation();
        query.put("sort", word(filter.order()));
        query.put("verdict", verdict(filter.verdicts()));
        query.put("step", deviation == null ? filter.step() : deviation.step());
        query.put("stepVerdict", verdict(filter.stepVerdicts()));
        query.put("deviation", deviation == null ? null : word(deviation.kind()));
        query.put("failing", filter.failing());
        query.put("only", filter.only());
        query.put("variant", filter.variant());
        query.put("said", filter.said());
        query.put("passed", filter.passed() == null ? null : filter.passed().from());
        query.put("reached", filter.passed() == null ? null : filter.passed().to());
        query.put("state", filter.state() == null ? null : word(filter.state()));
        query.put("due", filter.dueBy() == null ? null : "soon");
        query.put("shape", filter.shape() == null ? null : word(filter.shape()));
        query.put("q", filter.beginning());
        return query.text();
    }

    static String of(TouchpointFilter filter) {
        Query query = new Query();
        query.put("step", filter.step());
        query.put("unplanned", filter.unplanned() ? "yes" : null);
        query.put("cause", filter.cause());
        query.put("moment", filter.moment() == null ? null : word(filter.moment()));
        query.put("via", filter.via());
        query.put("promise", filter.promise() == null ? null : word(filter.promise()));
        query.put("follows", filter.follows());
        query.put("place", filter.place() == null ? null : word(filter.place()));
        query.put("time", filter.time() == TouchpointFilter.Time.HAPPENED ? null : word(filter.time()));
        return query.text();
    }

    private static @Nullable String verdict(Set<Verdict> verdicts) {
        ListParameters.Choice choice = ListParameters.Choice.of(verdicts);
        return choice == null ? null : choice.key();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void put(String name, @Nullable String value) {
        if (value != null) {
            parts.add(name + "=" + Addresses.value(value));
        }
    }

    private String text() {
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
