package journey.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInBrakeTests {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final SignInBrake brake = new SignInBrake();

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 1", "6, 2", "7, 4", "14, 512", "15, 900", "40, 900"})
    void waitsTwiceAsLongWithEachFailureFromTheFifthOn(int failures, long seconds) {
        fail("maya", "10.0.0.1", failures);

        assertThat(brake.pause("maya", "10.0.0.1", NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void letsAgainWhenThePauseIsOver() {
        fail("maya", "10.0.0.1", 5);

        assertThat(brake.pause("maya", "10.0.0.1", NOW.plusMillis(999))).isPositive();
        assertThat(brake.pause("maya", "10.0.0.1", NOW.plusSeconds(1))).isZero();
    }

    @Test
    void doesNotHinderTheSamePersonElsewhereNorAColleagueHere() {
        fail("maya", "10.0.0.1", 40);

        assertThat(brake.pause("maya", "10.0.0.2", NOW)).isZero();
        assertThat(brake.pause("leo", "10.0.0.1", NOW)).isZero();
    }

    @Test
    void stopsAnAddressThatTriesManyAccountsAlsoWhenItHasOneOfItsOwn() {
        for (int i = 0; i < 50; i++) {
            brake.failed("person" + i, "10.0.0.1", NOW);
        }
        brake.succeeded("own", "10.0.0.1");

        assertThat(brake.pause("next", "10.0.0.1", NOW)).isPositive();
    }

    @Test
    void forgetsAfterASuccessAndAfterAQuarterOfAnHour() {
        fail("maya", "10.0.0.1", 6);
        brake.succeeded("maya", "10.0.0.1");
        assertThat(brake.pause("maya", "10.0.0.1", NOW)).isZero();

        fail("leo", "10.0.0.1", 6);
        Instant later = NOW.plus(SignInBrake.LONGEST).plusSeconds(1);
        brake.failed("leo", "10.0.0.1", later);
        assertThat(brake.pause("leo", "10.0.0.1", later)).isZero();
    }

    private void fail(String username, String address, int times) {
        for (int i = 0; i < times; i++) {
            brake.failed(username, address, NOW);
        }
    }
}
