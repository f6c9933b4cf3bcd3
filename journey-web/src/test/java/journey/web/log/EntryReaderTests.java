package journey.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import journey.domain.touchpoint.Moment;
import journey.web.wording.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

class EntryReaderTests {

    @Test
    void readsATimeInTheFirmsZone() {
        LogForm form = form(Map.of("moment", "MIRACLE", "feeling", "4"));
        assertThat(new EntryReader(form, errors(form), Facts.words()).read())
                .isEqualTo(new Entry(
                        Instant.parse("2026-07-22T07:30:00Z"), null, Outcome.ON_TIME, 4, null, Moment.MIRACLE));
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2026-07-23, day, ",
        "day, 2026-07-24, day, log.error.time.ahead",
        "day, 22.07.2026, time, log.error.time",
        "day, '', day, log.error.time.missing",
        "time, 9:5, time, log.error.time",
        "feeling, 6, feeling, log.error.scale",
        "effort, 8, effort, log.error.scale",
        "moment, LUCK, moment, log.error.choice",
        "outcome, '', outcome, log.error.outcome",
        "promisedDay, soon, promisedDay, log.error.time",
        "promisedTime, 12:00, promisedDay, log.error.promised.day"
    })
    void saysAtTheFieldWhatCannotBeTaken(String field, String typed, String errorField, String code) {
        LogForm form = form(Map.of(field, typed));
        Errors errors = errors(form);
        Entry entry = new EntryReader(form, errors, Facts.words()).read();
        if (code == null) {
            assertThat(entry).isNotNull();
        } else {
            assertThat(entry).isNull();
            assertThat(errors.getFieldErrors(errorField))
                    .extracting(FieldError::getCode)
                    .containsExactly(code);
        }
    }

    @Test
    void refusesAnHourThatTheClocksLeaveOut() {
        LogForm form = form(Map.of("day", "2026-03-29", "time", "02:30"));
        Errors errors = errors(form);
        assertThat(new EntryReader(form, errors, Facts.words()).read()).isNull();
        assertThat(errors.getFieldErrors("time"))
                .extracting(FieldError::getCode)
                .containsExactly("log.error.time.gap");
    }

    @Test
    void wantsNoOutcomeOfSomethingUnplannedButWhatItWas() {
        LogForm form = form(Map.of("step", "unplanned", "outcome", ""));
        Errors errors = errors(form);
        new EntryReader(form, errors, Facts.words()).read();
        assertThat(errors.getFieldErrors()).extracting(FieldError::getField).containsExactly("what");
    }

    private static LogForm form(Map<String, String> changed) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "reference", "4591c", "step", "1:ordered", "outcome", "on-time", "day", "2026-07-22", "time", "09:30"));
        typed.putAll(changed);
        return LogForm.of(typed);
    }

    private static Errors errors(LogForm form) {
        return new BeanPropertyBindingResult(form, "form");
    }
}
