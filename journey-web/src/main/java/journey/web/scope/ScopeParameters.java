package journey.web.scope;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import journey.domain.TermKind;
import journey.service.journey.JourneyService;
import journey.service.scope.Scope;
import journey.service.scope.ScopeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a {@link Scope} from an address's parameters and writes it back. Absent and empty parameters do not limit;
 * parameters of other names are not looked at.
 */
@Component
public class ScopeParameters {

    private static final String LATEST = "latest";
    private static final String ALL = "all";
    private static final String EMPLOYEES = "employees";
    static final String PERIOD = "period";

    private static final List<String> ONCE =
            FilterBar.kept().stream().filter(name -> !name.equals(EMPLOYEES)).toList();

    /** More known words than these are not listed in a mistake. */
    private static final int MOST_LISTED = 20;

    private final ZoneId zone;
    private final Clock clock;
    private final PeriodParameter period;
    private final ScopeWords words;
    private final EmployeesParameter employees;
    private final JourneyService journeys;

    ScopeParameters(ZoneId zone, ScopeWords words, JourneyService journeys, Clock clock) {
        this.journeys = journeys;
        this.period = new PeriodParameter(zone);
        this.words = words;
        this.employees = new EmployeesParameter(words);
        this.zone = zone;
        this.clock = clock;
    }

    /** The period that ends with the newest record, if one is asked for; days and times that are named go before it. */
    private static @Nullable RelativePeriod relative(Reading reading) {
        String code = reading.value(PERIOD);
        if (code == null || reading.value("from") != null || reading.value("to") != null) {
            return null;
        }
        Optional<RelativePeriod> period = RelativePeriod.of(code);
        if (period.isEmpty() && !code.equals(ALL)) {
            reading.mistake(PERIOD, RelativePeriod.allowed() + ", " + ALL);
        }
        return period.orElse(null);
    }

    /** As {@link #scope}, in words of addresses: which relative period it is, if any. */
    static @Nullable RelativePeriod relative(Map<String, String> parameters) {
        return relative(new Reading(parameters, new ArrayList<>()));
    }

    /** The day of the newest record; one of a time still to come is a mistake and moves it no further. */
    private @Nullable LocalDate newest() {
        return words.newest(clock.instant())
                .map(time -> time.atZone(zone).toLocalDate())
                .orElse(null);
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** @throws MistakenFiltersException naming every mistake */
    public Scope scope(Map<String, String> parameters) {
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = scope(parameters, mistakes);
        if (!mistakes.isEmpty()) {
            throw new MistakenFiltersException(mistakes);
        }
        return scope;
    }

    /** As {@link #scope(Map)}, but adds the mistakes to a list and leaves those filters out. */
    public Scope scope(Map<String, String> parameters, List<FilterMistake> mistakes) {
        Reading reading = new Reading(Repeated.once(parameters, ONCE, mistakes), mistakes);
        String journey = reading.word("journey", words::hasJourney, words::journeys);
        Scope.Version version = reading.version();
        Instant from = reading.time("from", period::from);
        Instant to = reading.time("to", period::to);
        if (from != null && to != null && !from.isBefore(to)) {
            reading.mistake("from", "a day or time not after to=" + parameters.get("to"));
            from = null;
        }
        RelativePeriod relative = relative(reading);
        LocalDate newest = relative == null ? null : newest();
        if (newest != null) {
            from = begin(Objects.requireNonNull(relative).first(newest));
            to = begin(newest.plusDays(1));
        }
        return new Scope(
                journey,
                version,
                from,
                to,
                word(reading, "channel", TermKind.CHANNEL),
                word(reading, "department", TermKind.DEPARTMENT),
                word(reading, "segment", TermKind.SEGMENT),
                employees(reading));
    }

    /**
     * As {@link #scope(Map)}, of a table that is limited by nothing but a scope.
     *
     * @param journey the one whose table it is; null: any
     */
    public Scope scopeOfTable(@Nullable String journey, Map<String, String> parameters) {
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = scope(parameters, mistakes);
        OwnFilters.require(journey, parameters, mistakes, List.of());
        if (!mistakes.isEmpty()) {
            throw new MistakenFiltersException(mistakes);
        }
        return scope;
    }

    /** As {@link #scope(Map, List)}, for pages that go by one version of each plan. */
    public Scope scopeOfOnePlan(Map<String, String> parameters, List<FilterMistake> mistakes) {
        Scope scope = scope(parameters, mistakes);
        if (!scope.version().equals(Scope.Version.ALL)) {
            return scope;
        }
        mistakes.add(new FilterMistake("version", ALL, "this page goes by one, latest or a number"));
        return scope.ofVersion(Scope.Version.LATEST);
    }

    /** As above, of one journey; a version that its plan does not have is a mistake too, and the latest meant. */
    public Scope scopeOfOnePlan(String journey, Map<String, String> parameters, List<FilterMistake> mistakes) {
        Scope scope = scopeOfOnePlan(parameters, mistakes).ofJourney(journey);
        int version = scope.version().number();
        if (journeys.shown(journey, version).isPresent()
                || journeys.latest(journey).isEmpty()) {
            return scope;
        }
        mistakes.add(new FilterMistake("version", String.valueOf(version), "the number of a version"));
        return scope.ofVersion(Scope.Version.LATEST);
    }

    /** The scope as the query of an address, without the question mark; empty where nothing is limited. */
    public String query(Scope scope) {
        return query(parameters(scope));
    }

    /** The scope as parameters of an address. */
    Map<String, String> parameters(Scope scope) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "journey", scope.journey());
        put(parameters, "from", scope.from() == null ? null : period.fromText(scope.from()));
        put(parameters, "to", scope.to() == null ? null : period.toText(scope.to()));
        put(parameters, "channel", scope.channel());
        put(parameters, "department", scope.department());
        put(parameters, "segment", scope.segment());
        put(parameters, EMPLOYEES, scope.employees().isEmpty() ? null : Repeated.joined(scope.employees()));
        put(parameters, "version", version(scope.version()));
        return parameters;
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .flatMap(parameter -> Repeated.values(parameter.getValue()).stream()
                        .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private @Nullable String word(Reading reading, String parameter, TermKind kind) {
        return reading.word(parameter, code -> words.has(kind, code), () -> words.codes(kind));
    }

    private List<String> employees(Reading reading) {
        return employees.codes(
                Objects.requireNonNullElse(reading.value(EMPLOYEES), ""),
                unknown -> reading.mistake(
                        EMPLOYEES, "codes of employees with commas between; “" + unknown + "” is none"));
    }

    private static @Nullable String version(Scope.Version version) {
        if (version.equals(Scope.Version.LATEST)) {
            return null;
        }
        return version.equals(Scope.Version.ALL) ? ALL : Integer.toString(version.number());
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    /** Gives all known words of a kind. */
    private interface Known {
        List<String> words();
    }

    private record Reading(Map<String, String> parameters, List<FilterMistake> mistakes) {

        @Nullable String value(String name) {
            String value = parameters.getOrDefault(name, "").strip();
            return value.isEmpty() ? null : value;
        }

        void mistake(String name, String allowed) {
            mistakes.add(new FilterMistake(name, parameters.getOrDefault(name, ""), allowed));
        }

        @Nullable String word(String name, Predicate<String> isKnown, Known known) {
            String value = value(name);
            if (value == null) {
                return null;
            }
            // no stored word has this character, and the database refuses to compare it
            if (value.indexOf('\0') < 0 && isKnown.test(value)) {
                return value;
            }
            mistake(name, allowed(name, known.words()));
            return null;
        }

        @Nullable Instant time(String name, Function<String, Instant> read) {
            String value = value(name);
            if (value == null) {
                return null;
            }
            try {
                return read.apply(value);
            } catch (DateTimeException unreadable) {
                mistake(name, PeriodParameter.ALLOWED);
                return null;
            }
        }

        Scope.Version version() {
            String value = value("version");
            if (value == null || value.equals(LATEST)) {
                return Scope.Version.LATEST;
            }
            if (value.equals(ALL)) {
                return Scope.Version.ALL;
            }
            if (value.matches("[1-9][0-9]{0,8}")) {
                return new Scope.Version(Integer.parseInt(value));
            }
            mistake("version", "latest, all, or a version's number");
            return Scope.Version.LATEST;
        }

        private static String allowed(String name, List<String> known) {
            if (known.isEmpty()) {
                return "absent: there is no " + name + " yet";
            }
            String listed = known.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
            return "the code of a " + name + ": " + listed + (known.size() > MOST_LISTED ? ", …" : "");
        }
    }
}
