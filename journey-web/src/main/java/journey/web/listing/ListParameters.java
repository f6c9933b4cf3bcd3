package journey.web.listing;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import journey.domain.TermKind;
import journey.domain.touchpoint.Moment;
import journey.domain.transaction.Shape;
import journey.domain.transaction.Status;
import journey.domain.transaction.Verdict;
import journey.service.flow.rules.DeviationKind;
import journey.service.scope.ScopeWords;
import journey.service.touchpoint.TouchpointFilter;
import journey.service.transaction.TransactionFilter;
import journey.service.transaction.TransactionFilter.Deviation;
import journey.service.transaction.TransactionFilter.Order;
import journey.service.transaction.TransactionFilter.Passed;
import journey.web.scope.FilterMistake;
import journey.web.scope.Repeated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which transactions and touchpoints are listed, and how, from an address. */
@Component
public class ListParameters {

    /** The filters of lists of transactions. */
    public static final List<String> OF_TRANSACTIONS = List.of(
            "verdict",
            "step",
            "stepVerdict",
            "deviation",
            "failing",
            "only",
            "variant",
            "said",
            "passed",
            "state",
            "due",
            "shape",
            "q");

    /** The filters of lists of touchpoints. */
    static final List<String> OF_TOUCHPOINTS =
            List.of("step", "unplanned", "cause", "moment", "via", "promise", "follows", "place", "time");

    /** Until then a promise falls due soon. */
    public static final Duration SOON = Duration.ofDays(1);

    private final ScopeWords words;
    private final Clock clock;

    ListParameters(ScopeWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** The verdicts that can be chosen; measured: well or not. */
    @SuppressWarnings("ImmutableEnumChecker") // its sets are unmodifiable
    enum Choice {
        MEASURED(Verdict.WELL, Verdict.NOT_WELL),
        WELL(Verdict.WELL),
        NOT_WELL(Verdict.NOT_WELL),
        UNKNOWN(Verdict.UNKNOWN);

        private final Set<Verdict> verdicts;

        Choice(Verdict... verdicts) {
            this.verdicts = Set.of(verdicts);
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What was chosen; null: all. */
        static @Nullable Choice of(Set<Verdict> verdicts) {
            return Arrays.stream(values())
                    .filter(choice -> choice.verdicts.equals(verdicts))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What stands in an address that cannot be understood is a mistake and left out. */
    public TransactionFilter transactions(Map<String, String> address, List<FilterMistake> mistakes) {
        Reading reading = new Reading(Repeated.once(address, OF_TRANSACTIONS, mistakes), mistakes);
        Order order = reading.choice(Order.class, "sort");
        String step = term(reading, "step", TermKind.STEP);
        DeviationKind kind = reading.choice(DeviationKind.class, "deviation");
        if (kind != null && step == null) {
            mistakes.add(new FilterMistake("deviation", String.valueOf(reading.text("deviation")), "beside a step"));
            kind = null;
        }
        if (kind == DeviationKind.AD_HOC) {
            mistakes.add(new FilterMistake("deviation", "ad_hoc", "one of a planned step"));
            kind = null;
        }
        Choice verdict = reading.choice(Choice.class, "verdict");
        Choice stepVerdict = reading.choice(Choice.class, "stepVerdict");
        if (stepVerdict != null && step == null) {
            mistakes.add(new FilterMistake("stepVerdict", stepVerdict.key(), "beside a step"));
        }
        return new TransactionFilter(
                verdict == null ? Set.of() : verdict.verdicts,
                kind == null ? step : null,
                stepVerdict == null ? Set.of() : stepVerdict.verdicts,
                failing(reading),
                term(reading, "only", TermKind.STEP),
                kind == null ? null : new Deviation(kind, Objects.requireNonNull(step)),
                reading.text("variant"),
                term(reading, "said", TermKind.STEP),
                passed(reading),
                reading.text("q"),
                reading.choice(Status.class, "state"),
                reading.is("due", "soon") ? clock.instant().plus(SOON) : null,
                reading.choice(Shape.class, "shape"),
                order == null ? Order.LATEST : order);
    }

    TouchpointFilter touchpoints(Map<String, String> address, List<FilterMistake> mistakes) {
        Reading reading = new Reading(Repeated.once(address, OF_TOUCHPOINTS, mistakes), mistakes);
        String cause = reading.text("cause");
        TouchpointFilter.Time time = reading.choice(TouchpointFilter.Time.class, "time");
        return new TouchpointFilter(
                term(reading, "step", TermKind.STEP),
                reading.is("unplanned", "yes"),
                TouchpointFilter.UNASSIGNED.equals(cause) ? cause : term(reading, "cause", TermKind.STEP),
                reading.choice(Moment.class, "moment"),
                term(reading, "via", TermKind.CHANNEL),
                reading.choice(TouchpointFilter.Promise.class, "promise"),
                term(reading, "follows", TermKind.STEP),
                reading.choice(TouchpointFilter.Place.class, "place"),
                time == null ? TouchpointFilter.Time.HAPPENED : time);
    }

    /** The filter as it stands in an address, without a question mark: the way back of {@link #transactions}. */
    public static String query(TransactionFilter filter) {
        return Query.of(filter).substring(1);
    }

    /** The page that is asked for, from 1; the first where that makes no sense. */
    static int page(Map<String, String> address) {
        String page = address.getOrDefault("page", "1");
        return page.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(page) : 1;
    }

    private @Nullable Passed passed(Reading reading) {
        String from = term(reading, "passed", TermKind.STEP);
        String to = term(reading, "reached", TermKind.STEP);
        if (from == null && to != null) {
            reading.mistakes.add(new FilterMistake("reached", to, "beside passed"));
        }
        return from == null ? null : new Passed(from, to);
    }

    private @Nullable String failing(Reading reading) {
        String step = reading.text("failing");
        return TouchpointFilter.UNASSIGNED.equals(step) ? step : term(reading, "failing", TermKind.STEP);
    }

    private @Nullable String term(Reading reading, String name, TermKind kind) {
        String code = reading.text(name);
        if (code == null || words.has(kind, code)) {
            return code;
        }
        String what = kind.name().toLowerCase(Locale.ROOT);
        reading.mistakes.add(new FilterMistake(name, code, "the code of a " + what));
        return null;
    }

    private record Reading(Map<String, String> address, List<FilterMistake> mistakes) {

        @Nullable String text(String name) {
            String value = address.getOrDefault(name, "").strip();
            return value.isEmpty() || value.indexOf('\0') >= 0 ? null : value;
        }

        /** Whether there is this one value that it can have. */
        boolean is(String name, String only) {
            String value = text(name);
            if (value != null && !value.equals(only)) {
                mistakes.add(new FilterMistake(name, value, only));
            }
            return only.equals(value);
        }

        <E extends Enum<E>> @Nullable E choice(Class<E> type, String name) {
            String value = text(name);
            if (value == null) {
                return null;
            }
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(value)) {
                    return constant;
                }
            }
            String allowed = Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            mistakes.add(new FilterMistake(name, value, allowed));
            return null;
        }
    }
}
