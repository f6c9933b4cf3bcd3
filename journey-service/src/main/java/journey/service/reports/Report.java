package journey.service.reports;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a report is: its name, its filters and its columns in their order. */
public record Report(String name, Set<Filter> filters, List<Column> columns) {

    /** The filters of a {@link journey.service.scope.Scope}. */
    public static final Set<Filter> SCOPE = Collections.unmodifiableSet(EnumSet.range(Filter.FROM, Filter.VERSION));

    public Report {
        filters = Collections.unmodifiableSet(EnumSet.copyOf(filters));
        columns = List.copyOf(columns);
    }
}
