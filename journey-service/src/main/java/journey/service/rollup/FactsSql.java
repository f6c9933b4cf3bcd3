package journey.service.rollup;

import java.util.EnumMap;
import java.util.Map;
import journey.service.scope.ScopedSql;

/** The sums as they follow from the facts: one text a subject, with rows shaped as deltas, over {@code cases}. */
final class FactsSql {

    private static final String CASES = read("cases");
    private static final String JUDGED = read("judged");
    private static final String ANSWERED = read("answered");
    private static final Map<SubjectTable, String> TEXTS = new EnumMap<>(SubjectTable.class);
    private static final String STEP_VERDICTS = completed(read("step-verdicts"));

    static {
        for (SubjectTable subject : SubjectTable.values()) {
            TEXTS.put(subject, completed(read(subject.code())));
        }
    }

    private FactsSql() {}

    /**
     * The common table expression {@code cases} over {@code scoped}, all at one place and only as many days as are
     * asked for: a filter has already chosen them, and few groups are added up quickly.
     *
     * @param day the SQL of the day on which a transaction {@code t} began
     */
    static String cases(Grain grain, String day) {
        return "cases as (\n" + cases(first(grain, day), "0", "0", "cast('{}' as integer[])") + ")\n";
    }

    /** As {@link #cases}, each with all places where it counts. */
    static String casesAtPlaces(Grain grain, String day) {
        return "cases as (\n" + atPlaces(first(grain, day), "coalesce(t.other_departments, '{}')") + ")\n";
    }

    /** A question for every transaction with all places where it counts; departments as its touchpoints tell them. */
    static String allCases() {
        return "with scoped as (select * from transaction where blueprint_id is not null)\n"
                + atPlaces("t.started_on", read("departments"));
    }

    private static String atPlaces(String day, String departments) {
        return cases(day, "coalesce(t.channel_id, 0)", "coalesce(t.scope_segment_id, 0)", departments);
    }

    private static String first(Grain grain, String day) {
        return grain == Grain.DAY
                ? day
                : "cast(date_trunc('" + grain.name() + "', cast(" + day + " as timestamp)) as date)";
    }

    private static String cases(String day, String channel, String segment, String departments) {
        return CASES.replace("{{day}}", day)
                .replace("{{channel}}", channel)
                .replace("{{segment}}", segment)
                .replace("{{departments}}", departments);
    }

    static String of(SubjectTable subject) {
        return TEXTS.getOrDefault(subject, "");
    }

    /** Steps by verdict alone, without a look at their touchpoints. */
    static String stepVerdicts() {
        return STEP_VERDICTS;
    }

    /** Puts in what several subjects have in common. */
    private static String completed(String text) {
        return text.replace("--judged\n", JUDGED).replace("--answered\n", ANSWERED);
    }

    private static String read(String name) {
        return ScopedSql.read(FactsSql.class, "facts/" + name + ".sql");
    }
}
