package journey.service.everything;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import journey.service.rollup.Grain;
import org.jspecify.annotations.Nullable;

/** How long the periods are that figures are given for. Weeks are ISO weeks: they begin on Monday. */
public enum PeriodLength {
    /** One period: all of the scope. */
    TOTAL("", Grain.MONTH),
    DAY("uuuu-MM-dd", Grain.DAY),
    WEEK("YYYY-'W'ww", Grain.WEEK),
    MONTH("uuuu-MM", Grain.MONTH);

    /** The name of the one period of {@link #TOTAL}. */
    public static final String ALL = "all";

    private final DateTimeFormatter format;
    private final Grain grain;

    PeriodLength(String pattern, Grain grain) {
        // the weeks of this locale are the ISO weeks
        this.format = DateTimeFormatter.ofPattern(pattern, Locale.UK);
        this.grain = grain;
    }

    /** In what lengths of time the figures of such periods can be read. */
    Grain grain() {
        return grain;
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
        return firstDay == null ? ALL : format.format(firstDay);
    }
}
