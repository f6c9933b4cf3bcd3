package journey.web.log;

import java.time.Instant;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.touchpoint.Measures;
import journey.domain.touchpoint.Moment;
import journey.domain.touchpoint.Touchpoint;
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

    /** Whether storing the row would change nothing of a touchpoint: all it says is said there already. */
    static boolean isHeldBy(Touchpoint there, TouchpointRow row) {
        return row.measures().over(there.measures()).equals(there.measures())
                && isHeld(row.occurredAt(), there.occurredAt())
                && isHeld(row.promisedAt(), there.promisedAt())
                && isHeld(row.channel(), there.channel())
                && isHeld(row.employee(), there.employee())
                && isHeld(row.moment(), there.moment())
                && isHeld(row.causedBy(), there.causedBy())
                && isHeld(row.note(), there.note());
    }

    private static boolean isHeld(@Nullable Object said, @Nullable Object held) {
        return said == null || said.equals(held);
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
