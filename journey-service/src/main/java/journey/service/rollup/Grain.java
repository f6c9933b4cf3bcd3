package journey.service.rollup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** By what length of time sums are kept. Weeks begin on Monday. */
public enum Grain {
    DAY("D"),
    WEEK("W"),
    MONTH("M");

    private final String letter;

    Grain(String letter) {
        this.letter = letter;
    }

    String letter() {
        return letter;
    }

    /** The first day of what a day lies in. */
    LocalDate floor(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** As {@link #floor}, upwards. */
    LocalDate ceiling(LocalDate day) {
        LocalDate floor = floor(day);
        if (floor.equals(day)) {
            return day;
        }
        return this == WEEK ? floor.plusWeeks(1) : floor.plusMonths(1);
    }
}
