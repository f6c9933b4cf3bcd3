package journey.service.imports;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import journey.domain.imports.FactKind;
import journey.service.imports.rules.HeaderRule.Judgement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ImportFileTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "transaction,step,note                      | ','",
                "transaction;step;note                      | ';'",
                "'transaction\tstep\tnote'                  | '\t'",
                "\uFEFFtransaction;step                     | ';'",
                "\"transaction\";\"step\"                   | ';'",
            })
    void recognisesTheDelimiterByTheColumns(String header, char delimiter) throws IOException {
        HeaderCheck check = check((header + "\nT1").getBytes(UTF_8));
        assertThat(check.readable()).isNotNull();
        assertThat(check.delimiter()).isEqualTo(delimiter);
    }

    static Stream<Arguments> foreign() {
        return Stream.of(
                Arguments.of(new byte[0], "the file is empty"),
                Arguments.of("\n\r\n\n".getBytes(UTF_8), "the file is empty"),
                Arguments.of(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "the file is empty"),
                Arguments.of("PK\u0003\u0004rest".getBytes(UTF_8), "Excel"),
                Arguments.of("transaction,step\n".getBytes(UTF_16), "UTF-16"),
                Arguments.of("%PDF-1.7".getBytes(UTF_8), "PDF"),
                Arguments.of("T1,delivered,2026-03-14\n".getBytes(UTF_8), "no header"),
                Arguments.of("<html><body>Sign in</body></html>".getBytes(UTF_8), "no header"),
                Arguments.of("\"transaction,step\nT1,a\n".getBytes(UTF_8), "quote"),
                Arguments.of("transaction|step\nT1|a\n".getBytes(UTF_8), "no header"),
                Arguments.of("x".repeat(17_000_000).getBytes(UTF_8), "does not end within"));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void refusesWhatIsNoCsvFileAndSaysWhatItIs(byte[] bytes, String reason) throws IOException {
        HeaderCheck check = check(bytes);
        assertThat(check.judgement())
                .isInstanceOfSatisfying(
                        Judgement.Unusable.class,
                        unusable -> assertThat(unusable.mistakes())
                                .singleElement()
                                .satisfies(
                                        mistake -> assertThat(mistake.reason()).contains(reason)));
    }

    private HeaderCheck check(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file.csv"), bytes);
        return HeaderCheck.of(new ImportFile(file), FactKind.TOUCHPOINTS, Set.of());
    }
}
