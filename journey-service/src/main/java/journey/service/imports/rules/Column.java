package journey.service.imports.rules;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every column that some kind of file may have, in the order in which files usually have them. */
public enum Column {
    TRANSACTION,
    REFERENCE,
    STEP,
    OCCURRENCE,
    JOURNEY,
    CUSTOMER,
    NAME,
    REFERENCE_LABEL,
    OPENED_AT,
    CLOSED_AT,
    OCCURRED_AT,
    PROMISED_AT,
    ANSWERED_AT,
    KIND,
    STATUS,
    CHANNEL,
    SEGMENT,
    DEPARTMENT,
    EMPLOYEE,
    INITIATED_BY,
    DONE,
    EFFORT,
    REWORK,
    SATISFACTION,
    FEELING,
    CLARITY,
    RESPECT,
    RECOGNITION,
    APPLICABLE,
    MOMENT,
    CAUSED_BY,
    NOTE,
    VALUE,
    CURRENCY,
    LOST_AT,
    LOST_REASON,
    SAME_AS,
    EVERYTHING,
    WELL,
    NOT_WELL,
    OVERALL,
    RETURN_INTENT,
    COMMENT;

    private static final Map<String, Column> BY_LABEL =
            Stream.of(values()).collect(Collectors.toMap(Column::label, Function.identity()));

    private final String label = name().toLowerCase(Locale.ROOT);

    /** As it stands in a header. */
    public String label() {
        return label;
    }

    /** The column of a header's name, whatever its case; null if there is none. */
    public static @Nullable Column of(String name) {
        return BY_LABEL.get(name.strip().toLowerCase(Locale.ROOT));
    }
}
