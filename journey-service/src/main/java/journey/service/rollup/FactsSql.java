package journey.service.rollup;

import java.util.EnumMap;
import java.util.Map;
import journey.service.scope.ScopedSql;

/** The sums as they follow from the facts: one text a subject, with rows shaped as deltas, over {@code cases}. */
final class FactsSql {

    private static final String CASES = ScopedSql.read(FactsSql.class, "facts/cases.sql");
    private static final Map<SubjectTable, String> TEXTS = new EnumMap<>(SubjectTable.class);

    static {
        for (SubjectTable subject : SubjectTable.values()) {
            TEXTS.put(subject, ScopedSql.read(FactsSql.class, "facts/" + subject.code() + ".sql"));
        }
    }

    private FactsSql() {}

    /** The common table expression {@code cases} over {@code scoped}, for one filter: without other departments. */
    static String cases() {
        return "cases as (\n" + CASES.replace("{{departments}}", "cast('{}' as integer[])") + ")\n";
    }

    /** A question for every transaction with all places where it counts. */
    static String allCases() {
        return "with scoped as (select * from transaction where blueprint_id is not null)\n"
                + CASES.replace("{{departments}}", ScopedSql.read(FactsSql.class, "facts/departments.sql"));
    }

    static String of(SubjectTable subject) {
        return TEXTS.getOrDefault(subject, "");
    }
}
