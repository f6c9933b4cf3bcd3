package journey.service.scope;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions a figure speaks of. A transaction belongs to the period in which it began, so that every
 * transaction, open ones too, belongs to exactly one. Null: no limit.
 *
 * @param version which versions of the plan
 * @param from first instant
 * @param to first instant after
 * @param channel code of the channel in which the transaction began
 * @param department code of a department: transactions in which it had a touchpoint or owns a planned step
 * @param segment code of the transaction's segment, or else its customer's
 * @param employees codes of a group of employees: transactions in which one of them had a touchpoint; empty: no limit
 */
public record Scope(
        @Nullable String journey,
        Version version,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String channel,
        @Nullable String department,
        @Nullable String segment,
        List<String> employees) {

    /** Everything recorded under the latest version of each journey. */
    public static final Scope EVERYTHING = new Scope(null, Version.LATEST, null, null, null, null, null, List.of());

    public Scope {
        employees = List.copyOf(employees);
    }

    /**
     * Which versions of a journey are meant.
     *
     * @param number a version; 0 the latest of each journey; -1 all
     */
    public record Version(int number) {
        public static final Version LATEST = new Version(0);
        public static final Version ALL = new Version(-1);
    }

    public Scope ofJourney(@Nullable String code) {
        return new Scope(code, version, from, to, channel, department, segment, employees);
    }

    public Scope ofVersion(Version wanted) {
        return new Scope(journey, wanted, from, to, channel, department, segment, employees);
    }

    /** Whether nothing but journey, version and period limits it. */
    public boolean isEverywhere() {
        return channel == null && department == null && segment == null && employees.isEmpty();
    }

    /** Of one version of a journey. */
    public Scope ofVersion(String code, int number) {
        return new Scope(code, new Version(number), from, to, channel, department, segment, employees);
    }

    /** From one instant to before another. */
    public Scope between(@Nullable Instant first, @Nullable Instant after) {
        return new Scope(journey, version, first, after, channel, department, segment, employees);
    }

    /** In all channels, departments and segments, by all employees. */
    public Scope everywhere() {
        return new Scope(journey, version, from, to, null, null, null, List.of());
    }
}
