package journey.web.log;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import journey.domain.ReferenceText;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, as it was typed: whatever it is, it can be shown again. Empty: nothing typed.
 *
 * @param reference of the transaction
 * @param shown the transaction whose steps the page offered
 * @param key tells this entry from every other, so that it is stored once however often it is sent
 * @param step occurrence and code of the chosen step, or {@link #UNPLANNED}
 * @param what what happened outside the plan
 * @param cause code of the step that made it necessary
 * @param outcome how it went, see {@link Outcome}
 */
record LogForm(
        String reference,
        String shown,
        String key,
        String journey,
        String customer,
        String step,
        String what,
        String cause,
        String outcome,
        String feeling,
        String effort,
        String moment,
        String note,
        String day,
        String time,
        String promisedDay,
        String promisedTime,
        String channel,
        String employee) {

    static final String UNPLANNED = "unplanned";

    private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9-]{8,64}");

    LogForm(
            @Nullable String reference,
            @Nullable String shown,
            @Nullable String key,
            @Nullable String journey,
            @Nullable String customer,
            @Nullable String step,
            @Nullable String what,
            @Nullable String cause,
            @Nullable String outcome,
            @Nullable String feeling,
            @Nullable String effort,
            @Nullable String moment,
            @Nullable String note,
            @Nullable String day,
            @Nullable String time,
            @Nullable String promisedDay,
            @Nullable String promisedTime,
            @Nullable String channel,
            @Nullable String employee) {
        this.reference = text(reference);
        this.shown = text(shown);
        this.key = key != null && KEY.matcher(key).matches() ? key : "log-" + UUID.randomUUID();
        this.journey = text(journey);
        this.customer = text(customer);
        this.step = text(step);
        this.what = text(what);
        this.cause = text(cause);
        this.outcome = text(outcome);
        this.feeling = text(feeling);
        this.effort = text(effort);
        this.moment = text(moment);
        this.note = note == null ? "" : note;
        this.day = text(day);
        this.time = text(time);
        this.promisedDay = text(promisedDay);
        this.promisedTime = text(promisedTime);
        this.channel = text(channel);
        this.employee = text(employee);
    }

    /** The form of these values by their names; what is not there is empty. */
    static LogForm of(Map<String, String> values) {
        return new LogForm(
                values.get("reference"),
                values.get("shown"),
                values.get("key"),
                values.get("journey"),
                values.get("customer"),
                values.get("step"),
                values.get("what"),
                values.get("cause"),
                values.get("outcome"),
                values.get("feeling"),
                values.get("effort"),
                values.get("moment"),
                values.get("note"),
                values.get("day"),
                values.get("time"),
                values.get("promisedDay"),
                values.get("promisedTime"),
                values.get("channel"),
                values.get("employee"));
    }

    public boolean isUnplanned() {
        return step.equals(UNPLANNED);
    }

    /** This, of another transaction. */
    LogForm about(String otherReference) {
        return with(otherReference, journey);
    }

    /** This, by another journey. */
    LogForm by(String otherJourney) {
        return with(reference, otherJourney);
    }

    private LogForm with(String newReference, String newJourney) {
        return new LogForm(
                newReference,
                shown,
                key,
                newJourney,
                customer,
                step,
                what,
                cause,
                outcome,
                feeling,
                effort,
                moment,
                note,
                day,
                time,
                promisedDay,
                promisedTime,
                channel,
                employee);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : ReferenceText.of(typed);
    }
}
