package journey.service.journey.rules;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The span a step promises: an ISO-8601 duration of weeks, days, hours, minutes and seconds, above zero and at most
 * {@link #LONGEST}. A day has 24 hours. Months and years are refused, for they have no fixed length.
 *
 * @see <a href="https://www.iso.org/standard/70907.html">ISO 8601-1:2019, 5.5.2</a>
 */
public final class PromiseSpanRule {

    /** A hundred years: far above any promise, and no time plus it leaves the calendar. */
    public static final Duration LONGEST = Duration.ofDays(36_525);

    private static final Pattern WEEKS = Pattern.compile("P(\\d{1,6})W(.*)");
    private static final Pattern MONTHS_OR_YEARS = Pattern.compile("[-+]?P[^T]*[YM].*");

    /** The outcome: a span, or why there is none. */
    public sealed interface Outcome {
        record Span(Duration within) implements Outcome {}

        record NoSpan(String reason) implements Outcome {}
    }

    private PromiseSpanRule() {}

    public static Outcome read(String text) {
        if (MONTHS_OR_YEARS.matcher(text).matches()) {
            return new Outcome.NoSpan("months and years have no fixed length; use weeks, days or hours, such as P30D");
        }
        Duration span;
        try {
            span = parse(text);
        } catch (DateTimeParseException | ArithmeticException unreadable) {
            return new Outcome.NoSpan("is not an ISO-8601 duration, such as PT24H, P2D or P1W");
        }
        if (span.isZero() || span.isNegative()) {
            return new Outcome.NoSpan("must be above zero");
        }
        if (span.compareTo(LONGEST) > 0) {
            return new Outcome.NoSpan("is longer than a hundred years (P" + LONGEST.toDays() + "D)");
        }
        return new Outcome.Span(span);
    }

    private static Duration parse(String text) {
        Matcher weeks = WEEKS.matcher(text);
        if (!weeks.matches()) {
            return Duration.parse(text);
        }
        Duration ofWeeks = Duration.ofDays(7L * Integer.parseInt(weeks.group(1)));
        return weeks.group(2).isEmpty() ? ofWeeks : ofWeeks.plus(Duration.parse("P" + weeks.group(2)));
    }
}
