package journey.bench.airline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AirlineConverterTests {

    @TempDir
    Path folder;

    @Test
    void writesFourteenTouchpointsInTheOrderOfTheJourney() throws IOException {
        assertThat(converted("touchpoints.csv", "7,Business,3,4,5,1,2,3,4,5,1,2,3,4,5,1,Satisfied"))
                .startsWith("transaction,step,journey,satisfaction,applicable\n"
                        + "7,departure-and-arrival-time-convenience,flight,3,yes\n"
                        + "7,ease-of-online-booking,flight,4,yes\n")
                .endsWith("7,baggage-handling,flight,1,yes\n")
                .hasLineCount(15);
    }

    @Test
    void readsZeroAsNotApplicableInsteadOfARating() throws IOException {
        assertThat(converted("touchpoints.csv", "7,Business,0,4,5,1,2,3,4,5,1,2,3,4,5,0,Satisfied"))
                .contains("7,departure-and-arrival-time-convenience,flight,,no\n", "7,baggage-handling,flight,,no\n");
    }

    @Test
    void putsTheOverallAnswerOnItsSideOfSatisfied() throws IOException {
        assertThat(converted(
                        "answers.csv",
                        "7,Business,3,4,5,1,2,3,4,5,1,2,3,4,5,1,Satisfied",
                        "8,Economy,3,4,5,1,2,3,4,5,1,2,3,4,5,1,Neutral or Dissatisfied"))
                .isEqualTo("transaction,overall\n7,5\n8,2\n");
    }

    @Test
    void completesEveryFlight() throws IOException {
        assertThat(converted("transactions.csv", "7,Business,3,4,5,1,2,3,4,5,1,2,3,4,5,1,Satisfied"))
                .isEqualTo("transaction,journey,status,segment\n7,flight,completed,Business\n");
    }

    @Test
    void definesEveryStepThatTheFilesName() throws IOException {
        String definition = converted("journey.json");

        assertThat(ImportFiles.STEPS)
                .hasSize(14)
                .allSatisfy(step -> assertThat(definition)
                        .containsOnlyOnce("\"code\": \"" + ImportFiles.code(step) + "\", \"name\": \"" + step + "\""));
    }

    @Test
    void refusesAnAnswerItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> converted("answers.csv", "7,Business,3,4,5,1,2,3,4,5,1,2,3,4,5,1,Maybe"))
                .withMessageContaining("Maybe");
    }

    private String converted(String file, String... rows) throws IOException {
        Path raw = folder.resolve("airline_passenger_satisfaction.csv.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(raw))) {
            String header = "ID,Class," + String.join(",", ImportFiles.STEPS) + ",Satisfaction\r\n";
            gzip.write((header + String.join("\r\n", rows)).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(AirlineConverter.convert(folder, folder.resolve("out"))).isEqualTo(rows.length);
        return Files.readString(folder.resolve("out").resolve(file));
    }
}
