package journey.service.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void beginsWithTheHeaderEvenWithoutRows() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvRows rows = new CsvRows(
                out, List.of(new Column("a", Column.Unit.TEXT), new Column("=b", Column.Unit.TEXT)), ZoneOffset.UTC);
        rows.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a,'=b\r\n");
        assertThat(rows.count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {"plain, plain", "|a,b|, |\"a,b\"|", "|say \"x\"|, |\"say \"\"x\"\"\"|", "=1, '=1", "ä€😀, ä€😀"})
    void quotesAndDefusesText(String text, String cell) {
        assertThat(cell(rows -> rows.text(text))).isEqualTo(cell);
    }

    @Test
    void quotesLineEnds() {
        assertThat(cell(rows -> rows.text("a\nb"))).isEqualTo("\"a\nb\"");
        assertThat(cell(rows -> rows.text("\r=1"))).isEqualTo("\"'\r=1\"");
    }

    @Test
    void writesNullAsAnEmptyCell() {
        assertThat(cell(rows -> rows.text(null))).isEmpty();
        assertThat(cell(rows -> rows.number((Integer) null))).isEmpty();
        assertThat(cell(rows -> rows.score(null))).isEmpty();
        assertThat(cell(rows -> rows.time(null))).isEmpty();
        assertThat(cell(rows -> rows.yesNo(null))).isEmpty();
        assertThat(cell(rows -> rows.share(OptionalDouble.empty()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "two words",
                "",
                " ",
                "=1",
                "a=1",
                "-5",
                "+5",
                "@x",
                " =1",
                "x ",
                " x",
                "a,b",
                "a\"b",
                "a\nb",
                "a-b.c/d",
                "\tx",
                "É",
                "Ünder",
                "a\u00e9",
                "\uFF1D1",
                "a'b",
                "#1",
                "(x)",
                "1,5",
                "9"
            })
    void writesBytesAsItWritesTheirText(String text) {
        byte[] bytes = ("xx" + text + "y").getBytes(StandardCharsets.UTF_8);
        assertThat(cell(rows -> rows.text(bytes, 2, bytes.length - 3))).isEqualTo(cell(rows -> rows.text(text)));
    }

    @Test
    void writesACellLargerThanItsBuffer() {
        String text = "x".repeat(200_000);
        assertThat(cell(rows -> rows.text(text)).equals(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, -1, 1234567890123L, Long.MAX_VALUE, Long.MIN_VALUE})
    void writesWholeNumbers(long number) {
        assertThat(cell(rows -> rows.number(number))).isEqualTo(Long.toString(number));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "0.5, 0.5",
        "0.0000004, 0",
        "0.0000005, 0.000001",
        "0.1234565, 0.123457",
        "-0.25, -0.25",
        "-0.0000001, 0",
        "0.9999996, 1",
        "0.050607, 0.050607",
        "1e12, 1000000000000",
        "123456789.5, 123456789.5"
    })
    void writesSharesWithSixDecimalsAndNoExponent(double share, String cell) {
        assertThat(cell(rows -> rows.share((Double) share))).isEqualTo(cell);
    }

    @Test
    void writesScoresAsDecimalArithmeticDoes() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            double score = random.nextDouble() * 100;
            String expected = BigDecimal.valueOf(score)
                    .setScale(4, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
            assertThat(cell(rows -> rows.score(score))).isEqualTo(expected);
        }
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> cell(rows -> rows.score(Double.NaN)));
        assertThatIllegalArgumentException().isThrownBy(() -> cell(rows -> rows.score(Double.POSITIVE_INFINITY)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-21T10:00:00Z, 2026-07-21T12:00:00+02:00",
        "2026-01-01T00:00:00Z, 2026-01-01T01:00:00+01:00",
        "2026-03-29T00:59:59Z, 2026-03-29T01:59:59+01:00",
        "2026-03-29T01:00:00Z, 2026-03-29T03:00:00+02:00",
        "2026-10-25T00:59:59Z, 2026-10-25T02:59:59+02:00",
        "2026-10-25T01:00:00Z, 2026-10-25T02:00:00+01:00",
        "1969-12-31T23:59:59Z, 1970-01-01T00:59:59+01:00",
        "2026-07-21T10:00:00.25Z, 2026-07-21T12:00:00.25+02:00"
    })
    void writesTimesInTheFirmsZone(Instant time, String cell) {
        assertThat(cell(rows -> rows.time(time))).isEqualTo(cell);
    }

    @Test
    void writesAnyOrderOfTimesAsTheyAre() {
        TimeText times = new TimeText(BERLIN);
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            long second = random.nextLong(-1_000_000_000L, 4_000_000_000L);
            byte[] bytes = new byte[TimeText.LONGEST];
            int end = times.put(second, 0, bytes, 0);
            OffsetDateTime read = OffsetDateTime.parse(new String(bytes, 0, end, StandardCharsets.US_ASCII));
            assertThat(read)
                    .isEqualTo(Instant.ofEpochSecond(second).atZone(BERLIN).toOffsetDateTime());
        }
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatIllegalStateException()
                .isThrownBy(() -> cell(rows -> rows.text("a").text("b")))
                .withMessageContaining("row 1 has 2 cells, not 1");
    }

    private static String cell(Consumer<CsvRows> write) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvRows rows = new CsvRows(out, List.of(new Column("c", Column.Unit.TEXT)), BERLIN);
        write.accept(rows);
        rows.endRow();
        rows.flush();
        String text = out.toString(StandardCharsets.UTF_8);
        return text.substring("c\r\n".length(), text.length() - "\r\n".length());
    }
}
