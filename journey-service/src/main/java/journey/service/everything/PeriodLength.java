package journey.service.everything;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long the periods are that figures are given for. Weeks are ISO weeks: they begin on Monday. */
public enum PeriodLength {
    /** One period: all of the scope. */
    TOTAL(""),
    DAY("uuuu-MM-dd"),
    WEEK("YYYY-'W'ww"),
    MONTH("uuuu-MM");

    /** The name of the one period of {@link #TOTAL}. */
    public static final String ALL = "all";

    private final String pattern;

    PeriodLength(String pattern) {
        this.pattern = pattern;
    }

    /** As it stands in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PeriodLength> ofCode(String code) {
        for (PeriodLength length : values()) {
            if (length.code().equals(code)) {
                return Optional.of(length);
            }
        }
        return Optional.empty();
    }

    /** The name of the period that begins on a day, such as 2026-07-21, 2026-W30 or 2026-07; null: all. */
    public String label(@Nullable LocalDate firstDay) {
        return firstDay == null ? ALL : formatter().format(firstDay);
    }

    private DateTimeFormatter formatter() {
        // the weeks of this locale are the ISO weeks
        return DateTimeFormatter.ofPattern(pattern, Locale.UK);
    }
}
