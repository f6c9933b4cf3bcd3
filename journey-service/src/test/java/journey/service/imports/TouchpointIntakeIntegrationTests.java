package journey.service.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import journey.service.database.TestDatabase;
import journey.service.imports.TouchpointAnswer.RowRefusal;
import journey.service.imports.TouchpointIntake.Taken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TouchpointIntakeIntegrationTests {

    @TempDir
    private static Path home;

    private static ImportApplication application;

    @BeforeAll
    static void start() {
        application = ImportApplication.start(TestDatabase.fresh(), home);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void takesAnArrayWithNumbersTruthValuesAndNulls() {
        TouchpointAnswer answer = take("""
                [{"transaction": "A1", "step": "a", "effort": 7, "done": true, "note": null},
                 {"transaction": "A1", "step": "b", "satisfaction": "4"}]""").answer();
        assertThat(answer).isEqualTo(new TouchpointAnswer(2, 2, 0, 0, List.of()));
    }

    @Test
    void takesOneObjectALine() {
        String body = "{\"transaction\":\"B1\",\"step\":\"a\"}\n\n{\"transaction\":\"B2\",\"step\":\"a\"}\n";
        assertThat(take(body).answer().accepted()).isEqualTo(2);
        assertThat(take(body).answer().unchanged()).isEqualTo(2);
    }

    @Test
    void storesTheGoodOnesAndNamesEachMistakeOfTheOthers() {
        TouchpointAnswer answer = take("""
                [{"transaction": "D1", "step": "a"}, {"transaction": "D2", "step": "a", "effort": 9, "colour": [1]},
                 {"transaction": "D3", "step": {"code": "a"}}]""").answer();
        assertThat(answer.accepted()).isEqualTo(1);
        assertThat(answer.refused()).isEqualTo(2);
        assertThat(answer.isAllRefused()).isFalse();
        assertThat(answer.refusals())
                .extracting(RowRefusal::row, RowRefusal::column)
                .contains(tuple(2, "colour"), tuple(2, "effort"), tuple(3, "step"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[{\"transaction\": ]'     | line 1, column",
                "'[{\"transaction\": \"x\"}'  | line 1",
                "''                         | empty",
                "'7'                        | a touchpoint is a JSON object",
                "'[[1]]'                    | a touchpoint is a JSON object",
                "'[{}] []'                  | nothing may follow the array",
            })
    void namesThePlaceAtWhichABodyIsNotWhatItShouldBe(String body, String reason) {
        assertThatThrownBy(() -> take(body))
                .isInstanceOf(MalformedBodyException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void answersARepeatedRequestWithItsFirstAnswer() {
        String body = "[{\"transaction\": \"K1\", \"step\": \"a\"}, {\"transaction\": \"\"}]";
        Taken first = take(body, "key-1");
        Taken again = take(body, "key-1");
        assertThat(first.replayed()).isFalse();
        assertThat(again.replayed()).isTrue();
        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(again.answer().unchanged()).isZero();
    }

    @Test
    void refusesAKeyThatStoodForAnotherRequest() {
        take("[{\"transaction\": \"K2\", \"step\": \"a\"}]", "key-2");
        assertThatThrownBy(() -> take("[{\"transaction\": \"K3\", \"step\": \"a\"}]", "key-2"))
                .isInstanceOf(KeyReusedException.class);
    }

    @Test
    void storesOnceWhenTheSameRequestComesManyTimesAtOnce() throws Exception {
        String body = "[{\"transaction\": \"K4\", \"step\": \"a\", \"occurred_at\": \"2026-03-14\"}]";
        ExecutorService senders = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Taken>> requests = Stream.generate(() -> (Callable<Taken>) () -> take(body, "key-4"))
                    .limit(6)
                    .toList();
            int replayed = 0;
            for (Future<Taken> taken : senders.invokeAll(requests)) {
                assertThat(taken.get().answer().unchanged()).isZero();
                replayed += taken.get().replayed() ? 1 : 0;
            }
            assertThat(replayed).isEqualTo(5);
        } finally {
            senders.shutdown();
        }
    }

    private static Taken take(String body) {
        return application
                .bean(TouchpointIntake.class)
                .take(body.getBytes(UTF_8), ImportApplication.ZONE, "test", null);
    }

    private static Taken take(String body, String key) {
        return application.bean(TouchpointIntake.class).take(body.getBytes(UTF_8), ImportApplication.ZONE, "test", key);
    }
}
