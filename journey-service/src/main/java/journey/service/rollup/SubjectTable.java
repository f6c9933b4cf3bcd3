package journey.service.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import journey.service.rollup.rules.Subject;

/**
 * How a subject's sums are kept: its table, what of a delta is its key, and one column a number. From this follows the
 * SQL that folds deltas, builds from the facts, reads and compares.
 */
// its lists are unmodifiable
@SuppressWarnings("ImmutableEnumChecker")
enum SubjectTable {
    VERDICT(Grains.ALL, List.of(), "well", "not_well", "unknown", "full_well", "full_not_well"),
    STEP(
            Grains.ALL,
            List.of("a position"),
            "well",
            "not_well",
            "unknown",
            "touchpoints",
            "scored",
            "score_sum",
            "feeling_1",
            "feeling_2",
            "feeling_3",
            "feeling_4",
            "feeling_5",
            "promised",
            "kept",
            "missing",
            "broken",
            "how_sum",
            "said",
            "said_sum",
            "seen",
            "seen_sum"),
    FAILURE(Grains.DAY_AND_MONTH, List.of("a settled", "word failing"), "transactions"),
    WORD(Grains.MONTH_AND_DAY_OF_ALL, List.of("a position", "b kind", "word word"), "touchpoints"),
    FLOW(Grains.MONTH, List.of("a from_id", "b to_id", "word passing"), "pairs"),
    WAIT(Grains.MONTH, List.of("a position", "b next_position"), "waits"),
    VARIANT(Grains.MONTH, List.of("word steps"), "transactions", "well", "not_well"),
    COMOMENT(Grains.MONTH_OF_ALL, List.of("a overall", "word measured"), "sums"),
    IMPACT(Grains.MONTH, List.of("a position", "b band", "c overall"), "transactions", "scored", "score_sum");

    /** A transaction counts under all, under its channel, under its segment and under each other department. */
    private static final String PLACES = """
            cross join lateral (
                select cast(0 as smallint) as dimension, 0 as dimension_id
                union all select 1, d.channel_id where d.channel_id <> 0
                union all select 2, d.segment_id where d.segment_id <> 0
                union all select 3, unnest(d.departments)) x
            cross join (values %s) g(grain, unit)
            """;

    /** By what lengths of time sums are kept, and whether by dimension; words are so many that by day they are for all alone. */
    private enum Grains {
        ALL("(cast('D' as \"char\"), 'day'), ('W', 'week'), ('M', 'month')"),
        DAY_AND_MONTH("(cast('D' as \"char\"), 'day'), ('M', 'month')"),
        MONTH_AND_DAY_OF_ALL("(cast('D' as \"char\"), 'day'), ('M', 'month')"),
        MONTH("(cast('M' as \"char\"), 'month')"),
        MONTH_OF_ALL("");

        private final String values;

        Grains(String values) {
            this.values = values;
        }
    }

    private final Grains grains;
    private final List<String> keys;
    private final List<String> values;

    SubjectTable(Grains grains, List<String> keys, String... values) {
        this.grains = grains;
        this.keys = List.copyOf(keys);
        this.values = List.of(values);
    }

    static SubjectTable of(Subject subject) {
        return valueOf(subject.name());
    }

    /** As it stands in the column {@code subject} and in the names of files. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String table() {
        return "rollup_" + code();
    }

    /** Whether it is kept by day; else by month alone. */
    boolean isByDay() {
        return grains != Grains.MONTH && grains != Grains.MONTH_OF_ALL;
    }

    /** Whether it is kept for each channel, segment and department, too. */
    boolean hasPlaces() {
        return grains != Grains.MONTH_OF_ALL;
    }

    /** Whether it is kept by day for each channel, segment and department, too; else by month for them. */
    boolean hasDaysOfPlaces() {
        return isByDay() && grains != Grains.MONTH_AND_DAY_OF_ALL;
    }

    /** Whether sums over so long a time are kept. */
    boolean isKeptBy(Grain grain) {
        return grain != Grain.WEEK || grains == Grains.ALL;
    }

    /** Key columns after the generation. */
    List<String> keyColumns() {
        Stream<String> place = hasPlaces()
                ? Stream.of("blueprint_id", "dimension", "dimension_id", "grain", "day")
                : Stream.of("blueprint_id", "day");
        return Stream.concat(place, ownKeys().stream()).toList();
    }

    List<String> valueColumns() {
        return values;
    }

    /** What it is about and the numbers: the columns after the day. */
    List<String> ownColumns() {
        return Stream.concat(ownKeys().stream(), values.stream()).toList();
    }

    private List<String> ownKeys() {
        return keys.stream().map(key -> key.substring(key.indexOf(' ') + 1)).toList();
    }

    /** Expressions that give the own keys and the numbers of a delta named d. */
    List<String> deltaColumns() {
        List<String> columns = new ArrayList<>();
        keys.forEach(key -> columns.add("d." + key.replace(" ", " as ")));
        if (isByClass()) {
            columns.add("array_fill(cast(0 as bigint), array[d.c]) || d.n as " + values.get(0));
        } else if (isVector()) {
            columns.add("d.n as " + values.get(0));
        } else {
            IntStream.range(0, values.size()).forEach(i -> columns.add("d.n[" + (i + 1) + "] as " + values.get(i)));
        }
        return columns;
    }

    /** Whether its only value is as many numbers as it takes. */
    private boolean isVector() {
        return this == COMOMENT || isByClass();
    }

    /** Whether that counts times by class, from the first class on; a delta leaves out as many classes as its c says. */
    private boolean isByClass() {
        return this == FLOW || this == WAIT;
    }

    /** Rows of this table's columns without the generation, from deltas of any kind. */
    String fromDeltas(String deltas) {
        String own = String.join(", ", deltaColumns());
        return summed(
                hasPlaces()
                        ? inPlaces("(select * from " + deltas + " z where grain = '-')")
                                + " union all select d.blueprint_id, d.dimension, d.dimension_id, d.grain, d.day, "
                                + own
                                + " from " + deltas + " d where d.grain <> '-'"
                        : "select d.blueprint_id, d.day, " + own + " from " + deltas + " d");
    }

    /** Rows of this table's columns without the generation, from sums that follow from the facts. */
    String fromFacts(String facts) {
        return summed(
                hasPlaces()
                        ? inPlaces(facts)
                        : "select d.blueprint_id, d.day, " + String.join(", ", deltaColumns()) + " from " + facts
                                + " d");
    }

    private String inPlaces(String deltas) {
        return "select d.blueprint_id, x.dimension, x.dimension_id, g.grain,"
                + " cast(date_trunc(g.unit, cast(d.day as timestamp)) as date) as day, "
                + String.join(", ", deltaColumns()) + "\nfrom " + deltas + " d\n" + PLACES.formatted(grains.values)
                + (hasDaysOfPlaces() ? "" : "where x.dimension = 0 or g.grain = 'M'\n");
    }

    private String summed(String rows) {
        String keyList = String.join(", ", keyColumns());
        String sums = values.stream().map(this::sum).collect(Collectors.joining(", "));
        return "select " + keyList + ", " + sums + " from (\n" + rows + ") s group by " + keyList;
    }

    private String sum(String value) {
        return (isVector() ? "vector_sum(%1$s) as %1$s" : "cast(sum(%1$s) as bigint) as %1$s").formatted(value);
    }

    /** Adds rows to a generation: rows of this table's columns without the generation. */
    String addTo(String generation, String rows) {
        String columns = String.join(", ", allColumns());
        String updates = values.stream()
                .map(value ->
                        value + " = " + (isVector() ? plus("vector_plus(%s, %s)", value) : plus("%s + %s", value)))
                .collect(Collectors.joining(", "));
        return "insert into " + table() + " (generation, " + columns + ")\nselect " + generation + ", " + columns
                + " from (" + rows + ") r\nwhere " + generation + " is not null\norder by "
                + String.join(", ", keyColumns()) + "\non conflict (generation, "
                + String.join(", ", keyColumns()) + ") do update set " + updates;
    }

    /**
     * The sums that are kept otherwise than the facts say: how many there are, and so many of them in words. A sum of
     * zero is the same as none.
     */
    String differences(String facts, int most) {
        String keyList = String.join(", ", keyColumns());
        String all = keyList + ", " + String.join(", ", values);
        return "with expected as (" + fromFacts(facts) + "),\nkept as ("
                + summed("select " + all + " from " + table()
                        + " where generation = (select generation from rollup_state)\nunion all select " + all
                        + " from ("
                        + fromDeltas("(select * from delta where subject = '" + name() + "')") + ") x")
                + ")\nselect count(*) over (), 'the facts say ' || coalesce(cast(to_jsonb(e) as text), 'nothing')"
                + " || ', kept is ' || coalesce(cast(to_jsonb(k) as text), 'nothing')\n"
                + "from expected e full join kept k using (" + keyList + ")\nwhere "
                + values.stream().map(this::differs).collect(Collectors.joining(" or "))
                + "\norder by " + keyList + " limit " + most;
    }

    private String differs(String value) {
        return isVector()
                ? "exists (select from unnest(e.%1$s, k.%1$s) u(e, k) where coalesce(u.e, 0) <> coalesce(u.k, 0))"
                        .formatted(value)
                : "coalesce(e.%1$s, 0) <> coalesce(k.%1$s, 0)".formatted(value);
    }

    private String plus(String form, String value) {
        return form.formatted(table() + "." + value, "excluded." + value);
    }

    private List<String> allColumns() {
        return Stream.concat(keyColumns().stream(), values.stream()).toList();
    }
}
