package journey.web.log;

import java.time.Instant;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.touchpoint.Measures;
import journey.domain.touchpoint.Moment;
import org.jspecify.annotations.Nullable;

/** What a form says, understood: all but the step, which depends on what is stored. */
record Entry(
        Instant occurredAt,
        @Nullable Instant promisedAt,
        @Nullable Outcome outcome,
        @Nullable Integer feeling,
        @Nullable Integer effort,
        @Nullable Moment moment) {

    /** The row of a touchpoint. */
    TouchpointRow row(LogForm form, String step, String reference, @Nullable Integer occurrence, boolean isNew) {
        Measures measures = new Measures(
                outcome == null ? null : outcome.done(),
                effort,
                outcome == null ? null : outcome.rework(),
                null,
                feeling,
                null,
                null,
                null);
        return new TouchpointRow(
                form.reference(),
                reference,
                step,
                occurrence,
                isNew ? orNull(form.journey()) : null,
                isNew ? orNull(form.customer()) : null,
                occurredAt,
                promisedAt,
                orNull(form.channel()),
                null,
                orNull(form.employee()),
                null,
                measures,
                null,
                moment,
                form.isUnplanned() ? orNull(form.cause()) : null,
                form.note().isBlank() ? null : form.note().strip());
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
