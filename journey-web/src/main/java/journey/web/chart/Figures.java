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

    private static final int MOST_DECIMALS = 6;

    private static final String NARROW = "\u202f";

    private final Locale locale;

    public Figures(Locale locale) {
        this.locale = locale;
    }

    /**
     * A fraction of 1 as {@code 41 %}; with one decimal below 1 and above 99. What is not all is never rounded to 100, what
     * is not nothing never to 0: {@code 0.5 %}, {@code <0.1 %}, {@code >99.9 %}.
     */
    public String percent(double fraction) {
        return Double.isNaN(fraction) ? NONE : percentNumber(fraction) + NARROW + "%";
    }

    /** As {@link #percent}, with the decimal that it takes to lie within its interval as that is written. */
    public String percent(Rate rate) {
        return percentNumber(rate) + NARROW + "%";
    }

    /** As {@link #percent} with one decimal, two below one per cent: where small differences matter. */
    public String percentFine(double fraction) {
        if (Double.isNaN(fraction)) {
            return NONE;
        }
        double percent = percentOf(fraction);
        String number = percent == Math.rint(percent)
                ? decimal(percent, 0)
                : percent < 0.995 ? some(percent, 2) : some(percent, 1);
        return number + NARROW + "%";
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
        double percent = percentOf(fraction);
        boolean edge = (percent > 0 && percent < 0.95) || (percent > 99 && percent < 100);
        return edge ? some(percent, 1) : decimal(percent, 0);
    }

    /** As {@link #percentNumber(double)}, with the decimal that it takes to lie within its interval as that is written. */
    public String percentNumber(Rate rate) {
        double whole = Math.floor(percentOf(rate.value()) + 0.5);
        boolean fits = tenths(rate.low()) <= whole && whole <= tenths(rate.high());
        return fits ? percentNumber(rate.value()) : some(percentOf(rate.value()), 1);
    }

    private static double tenths(double fraction) {
        return Math.floor(percentOf(fraction) * 10 + 0.5) / 10;
    }

    /** In per cent, without the traces of the arithmetic. */
    private static double percentOf(double fraction) {
        return Math.rint(fraction * 1e11) / 1e9;
    }

    /** Per cent with so many decimals; what would be rounded to nothing or to all is said to lie below or above. */
    private String some(double percent, int decimals) {
        double least = Math.pow(10, -decimals);
        if (percent > 0 && percent < least / 2) {
            return "<" + decimal(least, decimals);
        }
        return percent < 100 && percent >= 100 - least / 2
                ? ">" + decimal(100 - least, decimals)
                : decimal(percent, decimals);
    }

    /** An interval of fractions as {@code 39.5–42.2 %}, with more decimals where an end would read as none or all. */
    public String interval(double low, double high) {
        return bound(percentOf(low)) + "–" + bound(percentOf(high)) + NARROW + "%";
    }

    private String bound(double percent) {
        int decimals = 1;
        double left = Math.min(percent, 100 - percent);
        while (left > 0 && decimals < MOST_DECIMALS && left < 0.5 * Math.pow(10, -decimals)) {
            decimals++;
        }
        return decimal(percent, decimals);
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

    /** A difference in points of percent with its sign: {@code −6}, {@code +2}; below one with a decimal: {@code +0.4}. */
    public String points(double difference) {
        double points = Math.abs(percentOf(difference));
        if (points < 0.05) {
            return "0";
        }
        return (difference < 0 ? "−" : "+") + decimal(points, points < 0.95 ? 1 : 0);
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

    /** A duration in its largest fitting unit: {@code < 1 s}, {@code 45 s}, {@code 13 min}, {@code 5 h}, {@code 1.9 d}. */
    public String duration(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        double size = Math.abs(seconds);
        if (size < 1) {
            return "<" + NARROW + "1" + NARROW + "s";
        }
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
