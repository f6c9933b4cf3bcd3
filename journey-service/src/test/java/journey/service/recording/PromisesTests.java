package journey.service.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import journey.domain.touchpoint.Measures;
import journey.domain.touchpoint.Touchpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisesTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(7200);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // a moment before it has passed it is agreed anew, from then on it is broken
                "-1, REPORT, false",
                "0, REPORT, false",
                "1, REPORT, true",
                "1, FILE, false"
            })
    void staysBrokenWhenItIsMovedAfterItHasPassed(int secondsAfter, RowSource source, boolean broken) {
        Promises promises = merged(promised(NOON, null, null), LATER, source, NOON.plusSeconds(secondsAfter));
        assertThat(promises.last()).isEqualTo(LATER);
        assertThat(promises.first()).isEqualTo(NOON);
        assertThat(promises.broken()).isEqualTo(broken ? NOON : null);
        assertThat(promises.corrected()).isEqualTo(secondsAfter > 0 && source == RowSource.FILE);
    }

    @Test
    void keepsTheFirstPromiseAndTheOneThatWasBroken() {
        Touchpoint moved = promised(LATER, NOON, null);
        Instant third = LATER.plusSeconds(60);
        Promises broken = merged(moved, third, RowSource.REPORT, LATER.plusSeconds(1));
        assertThat(broken).isEqualTo(new Promises(third, NOON, LATER, false));
        Promises again =
                merged(promised(third, NOON, LATER), third.plusSeconds(60), RowSource.REPORT, third.minusSeconds(1));
        assertThat(again.first()).isEqualTo(NOON);
        assertThat(again.broken()).isEqualTo(LATER);
        Promises corrected = merged(promised(third, NOON, LATER), LATER, RowSource.FILE, third);
        assertThat(corrected).isEqualTo(new Promises(LATER, NOON, null, true));
    }

    @Test
    void isNotBrokenWhereTheStepCameInTime() {
        Touchpoint came = touchpoint(NOON.minusSeconds(1), NOON, null, null, Measures.NONE);
        assertThat(merged(came, LATER, RowSource.REPORT, LATER).broken()).isNull();
        Measures notDone = new Measures(false, null, null, null, null, null, null, null);
        Touchpoint undone = touchpoint(NOON.minusSeconds(1), NOON, null, null, notDone);
        assertThat(merged(undone, LATER, RowSource.REPORT, LATER).broken()).isEqualTo(NOON);
        Touchpoint late = touchpoint(NOON.plusSeconds(1), NOON, null, null, Measures.NONE);
        assertThat(merged(late, LATER, RowSource.REPORT, LATER).broken()).isEqualTo(NOON);
    }

    @Test
    void cannotMoveThePlansPromiseAwayEither() {
        Promises promises = Promises.merge(null, LATER, NOON, RowSource.REPORT, NOON.plusSeconds(1));
        assertThat(promises).isEqualTo(new Promises(LATER, null, NOON, false));
        assertThat(Promises.merge(null, LATER, NOON, RowSource.REPORT, NOON).broken())
                .isNull();
    }

    private static Promises merged(Touchpoint stored, Instant brought, RowSource source, Instant now) {
        return Promises.merge(stored, brought, null, source, now);
    }

    private static Touchpoint promised(Instant last, Instant first, Instant broken) {
        return touchpoint(null, last, first, broken, Measures.NONE);
    }

    private static Touchpoint touchpoint(Instant at, Instant last, Instant first, Instant broken, Measures measures) {
        return new Touchpoint(
                "paid", 1, null, at, last, first, broken, null, null, null, null, null, measures, null, null, null);
    }
}
