package journey.web.log;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import journey.domain.touchpoint.Moment;
import journey.service.imports.rules.TimeRule;
import journey.web.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads what was typed; what cannot be understood is an error at its field, all of them at once. */
final class EntryReader {

    static final int CODE_LENGTH = 200;
    static final int NOTE_LENGTH = 10_000;
    private static final Duration AHEAD = Duration.ofDays(1);

    private final LogForm form;
    private final Errors errors;
    private final Wording words;

    EntryReader(LogForm form, Errors errors, Wording words) {
        this.form = form;
        this.errors = errors;
        this.words = words;
    }

    /** Null where something cannot be understood. */
    @Nullable Entry read() {
        texts();
        Outcome outcome = Outcome.of(form.outcome()).orElse(null);
        if (outcome == null && !(form.isUnplanned() && form.outcome().isEmpty())) {
            errors.rejectValue("outcome", "log.error.outcome");
        }
        if (form.isUnplanned() && form.what().isEmpty()) {
            errors.rejectValue("what", "log.error.what");
        }
        Instant occurred = occurred();
        Instant promised = promised();
        Integer feeling = scale("feeling", form.feeling(), 5);
        Integer effort = scale("effort", form.effort(), 7);
        Moment moment = moment();
        return errors.hasErrors() || occurred == null
                ? null
                : new Entry(occurred, promised, outcome, feeling, effort, moment);
    }

    private void texts() {
        line("reference", form.reference());
        line("what", form.what());
        line("channel", form.channel());
        line("employee", form.employee());
        line("customer", form.customer());
        if (form.note().length() > NOTE_LENGTH || form.note().indexOf('\0') >= 0) {
            errors.rejectValue("note", "log.error.note", new Object[] {NOTE_LENGTH}, null);
        }
    }

    private void line(String field, String text) {
        if (text.length() > CODE_LENGTH) {
            errors.rejectValue(field, "log.error.long", new Object[] {CODE_LENGTH}, null);
        } else if (text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            errors.rejectValue(field, "log.error.characters");
        }
    }

    private @Nullable Instant occurred() {
        if (form.day().isEmpty() || form.time().isEmpty()) {
            errors.rejectValue(form.day().isEmpty() ? "day" : "time", "log.error.time.missing");
            return null;
        }
        try {
            Instant at = TimeRule.happened(form.day() + "T" + form.time(), words.zone());
            if (at.isAfter(words.now().plus(AHEAD))) {
                errors.rejectValue("day", "log.error.time.ahead");
                return null;
            }
            return at;
        } catch (DateTimeException notATime) {
            errors.rejectValue("time", timeProblem(notATime));
            return null;
        }
    }

    private @Nullable Instant promised() {
        if (form.promisedDay().isEmpty()) {
            if (!form.promisedTime().isEmpty()) {
                errors.rejectValue("promisedDay", "log.error.promised.day");
            }
            return null;
        }
        try {
            String time = form.promisedTime().isEmpty() ? "" : "T" + form.promisedTime();
            return TimeRule.promised(form.promisedDay() + time, words.zone());
        } catch (DateTimeException notATime) {
            errors.rejectValue("promisedDay", timeProblem(notATime));
            return null;
        }
    }

    /** The one problem that deserves its own words is an hour that the clocks leave out. */
    private static String timeProblem(DateTimeException notATime) {
        boolean gap = String.valueOf(notATime.getMessage()).contains("clocks go forward");
        return gap ? "log.error.time.gap" : "log.error.time";
    }

    private @Nullable Integer scale(String field, String typed, int highest) {
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.length() == 1 && typed.charAt(0) >= '1' && typed.charAt(0) <= '0' + highest) {
            return typed.charAt(0) - '0';
        }
        errors.rejectValue(field, "log.error.scale", new Object[] {highest}, null);
        return null;
    }

    private @Nullable Moment moment() {
        if (form.moment().isEmpty()) {
            return null;
        }
        Optional<Moment> known = java.util.Arrays.stream(Moment.values())
                .filter(m -> m.name().equals(form.moment()))
                .findFirst();
        if (known.isEmpty()) {
            errors.rejectValue("moment", "log.error.choice");
        }
        return known.orElse(null);
    }
}
