package journey.bench.run.report;

import static journey.bench.run.report.Quotient.OURS_BY_REFERENCE;
import static journey.bench.run.report.Quotient.REFERENCE_BY_OURS;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of goals: each work with what it is held against, its unit, and what the ratio of the two has to be. */
public enum Work {
    LOAD("all touchpoints into empty tables | one COPY of the same rows", "rows/s", OURS_BY_REFERENCE, null),
    IMPORT(
            "import of touchpoints with scores, summaries and rollups | COPY into the same indexed table",
            "rows/s",
            OURS_BY_REFERENCE,
            Goal.atLeast(0.60, 0.85)),
    SAME_AGAIN(
            "the same file again, nothing changes | COPY into the same indexed table",
            "rows/s",
            OURS_BY_REFERENCE,
            Goal.atLeast(0.8, 1.0)),
    BAD_ROWS(
            "a file with 1 % bad rows, all reported | a clean file of as many rows",
            "s", OURS_BY_REFERENCE, Goal.atMost(1.15, 1.05)),
    EXPORT("CSV export over HTTP | COPY of the same columns", "rows/s", OURS_BY_REFERENCE, Goal.atLeast(0.90, 1.4)),
    DASHBOARD("dashboard data | the same of 100 thousand touchpoints", "ms", OURS_BY_REFERENCE, Goal.atMost(1.5, 1.1)),
    DASHBOARD_DUCKDB("dashboard data over HTTP | GROUP BY over the facts in DuckDB", "ms", REFERENCE_BY_OURS, null),
    SAVE("one save with live score | the bare INSERT", "ms", OURS_BY_REFERENCE, Goal.atMost(3, 1.5)),
    WRITERS(
            "16 writers on one step and day, every snapshot exact | bare INSERTs of 16 connections",
            "saves/s",
            OURS_BY_REFERENCE,
            Goal.atLeast(0.5, 0.7)),
    FLOW("flow and variants, maintained | DuckDB from scratch", "ms", REFERENCE_BY_OURS, Goal.atLeast(300, 1000)),
    FLOW_FILTER(
            "flow and variants of one channel, maintained | DuckDB from scratch",
            "ms",
            REFERENCE_BY_OURS,
            Goal.atLeast(15, 20)),
    RECOMPUTE(
            "every score and rollup again | one GROUP BY pass over the facts",
            "s",
            OURS_BY_REFERENCE,
            Goal.atMost(4, 2)),
    MEMORY("all rows in and out with -Xmx256m | ", "s", OURS_BY_REFERENCE, null),
    UNDER_IMPORT(
            "dashboard p99 during an import | its p99 when all is quiet", "ms", OURS_BY_REFERENCE, Goal.atMost(3, 3)),
    UNDER_IMPORT_SAVES("saves p99 during an import | 50 ms", "ms", OURS_BY_REFERENCE, Goal.atMost(1, 1)),
    PLANS("plans that read a whole table of facts | ", "plans", OURS_BY_REFERENCE, null);

    private final String ours;
    private final String reference;
    private final String unit;
    private final Quotient quotient;

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
    private final @Nullable Goal goal;

    Work(String sides, String unit, Quotient quotient, @Nullable Goal goal) {
        int bar = sides.indexOf(" | ");
        this.ours = sides.substring(0, bar);
        this.reference = sides.substring(bar + 3);
        this.unit = unit;
        this.quotient = quotient;
        this.goal = goal;
    }

    /** The work that {@code --only} names so. */
    public static Optional<Work> named(String code) {
        return Arrays.stream(values()).filter(work -> work.code().equals(code)).findFirst();
    }

    /** Its name for {@code --only} and in the results. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String ours() {
        return ours;
    }

    /** Empty: there is nothing to hold it against. */
    String reference() {
        return reference;
    }

    /** Of either side's figures. */
    String unit() {
        return unit;
    }

    Quotient quotient() {
        return quotient;
    }

    /** Null: told for information. */
    public @Nullable Goal goal() {
        return goal;
    }
}
