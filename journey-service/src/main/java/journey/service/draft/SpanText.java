package journey.service.draft;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import journey.service.journey.rules.PromiseSpanRule;
import journey.service.journey.rules.PromiseSpanRule.Outcome.Span;

/**
 * A span as an amount and a unit, and as ISO-8601. What is no number stands in the ISO text all the same, is
 * refused there, and comes back as it was typed.
 *
 * @param unit D, H, M or S
 */
public record SpanText(String amount, String unit) {

    private static final Pattern SHAPE = Pattern.compile("P(T?)(.*)([DHMS])", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    public static final SpanText NONE = new SpanText("", "H");

    /** Returns the span that an ISO-8601 text says; {@link #NONE} for an empty one. */
    public static SpanText of(String iso) {
        if (iso.isEmpty()) {
            return NONE;
        }
        if (PromiseSpanRule.read(iso) instanceof Span span) {
            return of(span.within());
        }
        Matcher typed = SHAPE.matcher(iso);
        return typed.matches() ? new SpanText(typed.group(2), typed.group(3)) : new SpanText(iso, NONE.unit);
    }

    private static SpanText of(Duration span) {
        if (span.getNano() > 0) {
            return new SpanText(
                    BigDecimal.valueOf(span.getSeconds())
                            .add(BigDecimal.valueOf(span.getNano(), 9))
                            .stripTrailingZeros()
                            .toPlainString(),
                    "S");
        }
        long seconds = span.toSeconds();
        if (seconds % 86_400 == 0) {
            return new SpanText(String.valueOf(seconds / 86_400), "D");
        }
        if (seconds % 3_600 == 0) {
            return new SpanText(String.valueOf(seconds / 3_600), "H");
        }
        return seconds % 60 == 0
                ? new SpanText(String.valueOf(seconds / 60), "M")
                : new SpanText(String.valueOf(seconds), "S");
    }

    public String iso() {
        String number = WHOLE.matcher(amount).matches() ? String.valueOf(Long.parseLong(amount)) : amount;
        return unit.equals("D") ? "P" + number + "D" : "PT" + number + unit;
    }
}
