package journey.service.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayWindowTests {

    private static final NavigableMap<LocalDate, Long> COUNTS = new TreeMap<>();

    static {
        COUNTS.put(day(1), 10L);
        COUNTS.put(day(4), 5L);
        COUNTS.put(day(5), 3L);
        COUNTS.put(day(9), 20L);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 1-1, 0",
        "0, 11, 1-1 4-4, 0",
        "9, 1, 1-1, 9",
        "10, 5, 4-4, 0",
        "10, 6, 4-5, 0",
        "12, 10, 4-5 9-9, 2",
        "18, 50, 9-9, 0",
        "37, 50, 9-9, 19",
        "0, 99, 1-1 4-5 9-9, 0"
    })
    void findsTheDaysOfAPage(long offset, int limit, String stretches, int within) {
        DayWindow window = DayWindow.of(COUNTS, offset, limit);
        assertThat(text(window)).isEqualTo(stretches);
        assertThat(window.offset()).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({"0, 20, 9-9, 0", "0, 21, 5-5 9-9, 0", "21, 10, 1-1 4-5, 1", "28, 50, 1-1, 0"})
    void findsThemFromTheEnd(long offset, int limit, String stretches, int within) {
        DayWindow window = DayWindow.of(COUNTS.descendingMap(), offset, limit);
        assertThat(text(window)).isEqualTo(stretches);
        assertThat(window.offset()).isEqualTo(within);
    }

    @Test
    void findsNothingBehindTheEnd() {
        assertThat(DayWindow.of(COUNTS, 38, 50).stretches()).isEmpty();
        assertThat(DayWindow.of(new TreeMap<>(), 0, 50).stretches()).isEmpty();
    }

    private static String text(DayWindow window) {
        return window.stretches().stream()
                .map(days -> days.first().getDayOfMonth() + "-" + days.last().getDayOfMonth())
                .collect(Collectors.joining(" "));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
