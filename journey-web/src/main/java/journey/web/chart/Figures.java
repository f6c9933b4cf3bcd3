package journey.web.chart;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes figures as people read them: {@code 41 %}, {@code 5,172}, {@code 1.9 d}. Unknown (NaN) is a dash. */
public final class Figures {

    /** What stands for a figure that is not known. */
    public static final String NONE = "–";

    private static final String NARROW = "\u202f";

    private final Locale locale;

    public Figures(Locale locale) {
        this.locale = locale;
    }

    /** A fraction of 1 as {@code 41 %}. What is not all is never rounded to 100, what is not nothing never to 0. */
    public String percent(double fraction) {
        return Double.isNaN(fraction) ? NONE : percentNumber(fraction) + NARROW + "%";
    }

    /** As {@link #percent} with one decimal, two below one per cent: where small differences matter. */
    public String percentFine(double fraction) {
        if (Double.isNaN(fraction)) {
            return NONE;
        }
        double percent = fraction * 100;
        if (Math.abs(percent - Math.rint(percent)) < 1e-9) {
            return decimal(percent, 0) + NARROW + "%";
        }
        return (percent < 1 ? decimal(Math.max(0.01, percent), 2) : decimal(Math.min(99.9, percent), 1)) + NARROW + "%";
    }

    /** A fraction of 1 that somebody has set, with all its decimals. */
    public String percentExact(double fraction) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(fraction * 100) + NARROW + "%";
    }

    /** As {@link #percent} without the sign. */
    public String percentNumber(double fraction) {
        if (Double.isNaN(fraction)) {
            return NONE;
        }
        double percent = fraction * 100;
        boolean edge = (percent < 100 && Math.round(percent) == 100) || (percent > 0 && Math.round(percent) == 0);
        return edge ? decimal(Math.min(99.9, Math.max(0.1, percent)), 1) : decimal(Math.rint(percent), 0);
    }

    /** An interval of fractions as {@code 39.5 to 42.2 %} without its word: {@code 39.5–42.2 %}. */
    public String interval(double low, double high) {
        return decimal(notAll(low), 1) + "–" + decimal(notAll(high), 1) + NARROW + "%";
    }

    /** In per cent; what is not all is never rounded to all. */
    private static double notAll(double fraction) {
        return fraction < 1 ? Math.min(99.9, fraction * 100) : fraction * 100;
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A number with exactly so many decimals. */
    public String decimal(double number, int decimals) {
        if (Double.isNaN(number)) {
            return NONE;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** A difference in points of percent with its sign: {@code −6}, {@code +2}, {@code 0}. */
    public String points(double difference) {
        long points = Math.round(difference * 100);
        return points < 0 ? "−" + count(-points) : points > 0 ? "+" + count(points) : "0";
    }

    /** A rise of a share in points of percent, with as many decimals as it needs: {@code +12.3}, {@code +0.08}. */
    public String rise(double difference) {
        double points = Math.abs(difference * 100);
        if (Double.isNaN(points)) {
            return NONE;
        }
        String text = decimal(points, points >= 1 || points < 0.005 ? 1 : 2);
        return (points < 0.005 ? "" : difference < 0 ? "−" : "+") + text;
    }

    /** A day as the reader's region writes it. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** A duration in its largest fitting unit: {@code 45 s}, {@code 13 min}, {@code 5 h}, {@code 1.9 d}. */
    public String duration(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        double size = Math.abs(seconds);
        if (size < 60) {
            return decimal(seconds, 0) + NARROW + "s";
        }
        if (size < 100 * 60) {
            return decimal(seconds / 60, 0) + NARROW + "min";
        }
        if (size < 23.5 * 3600) {
            return decimal(seconds / 3600, 0) + NARROW + "h";
        }
        double days = seconds / 86_400;
        boolean whole = Math.abs(days) >= 9.95 || Math.abs(days - Math.rint(days)) < 0.05;
        return decimal(days, whole ? 0 : 1) + NARROW + "d";
    }
}
