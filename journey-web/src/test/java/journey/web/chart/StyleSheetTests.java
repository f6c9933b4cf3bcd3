package journey.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast by the formula of WCAG 2.2 (relative luminance), for text from 4.5 and for graphics from 3. */
class StyleSheetTests {

    private static String css;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = StyleSheetTests.class.getResourceAsStream("/static/css/journey.css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper, 4.5",
        "muted, paper, 4.5",
        "fail, paper, 4.5",
        "well, paper, 4.5",
        "watch, paper, 4.5",
        "ink, lit, 4.5",
        "muted, lit, 4.5",
        "well, lit, 3",
        "ink, field, 4.5",
        "fail, field, 4.5",
        "paper, ink, 4.5",
        "unknown, paper, 3",
        "edge, paper, 3",
        "edge, field, 3"
    })
    void keepsContrastInBothThemes(String front, String back, double least) {
        assertThat(contrast(colour(front, 1), colour(back, 1))).as("light").isGreaterThanOrEqualTo(least);
        assertThat(contrast(colour(front, 2), colour(back, 2))).as("dark").isGreaterThanOrEqualTo(least);
    }

    @Test
    void isSmallAndAsksNoOtherOrigin() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(css.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(packed.size()).isLessThan(12_000);
        assertThat(css).doesNotContain("@import", "url(", "http");
    }

    private static int colour(String name, int theme) {
        Matcher found = Pattern.compile("--" + name + ": light-dark\\(#(\\w{6}), #(\\w{6})\\)")
                .matcher(css);
        assertThat(found.find()).as(name).isTrue();
        return Integer.parseInt(found.group(theme), 16);
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
