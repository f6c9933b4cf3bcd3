package journey.web.scope;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A period that ends with the newest record, not with today, and moves on with it: an address with one shows next week
 * what is news then.
 */
enum RelativePeriod {
    WEEKS_4("4w", 28),
    WEEKS_12("12w", 84),
    MONTHS_12("12m", 364);

    private final String code;
    private final int days;

    RelativePeriod(String code, int days) {
        this.code = code;
        this.days = days;
    }

    /** As it stands in addresses. */
    String code() {
        return code;
    }

    LocalDate first(LocalDate newest) {
        return newest.minusDays(days - 1L);
    }

    static Optional<RelativePeriod> of(String code) {
        return Arrays.stream(values())
                .filter(period -> period.code.equals(code))
                .findFirst();
    }

    static String allowed() {
        return Arrays.stream(values()).map(RelativePeriod::code).collect(Collectors.joining(", "));
    }
}
