package journey.service.imports.rules;

import static journey.service.imports.rules.Column.ANSWERED_AT;
import static journey.service.imports.rules.Column.APPLICABLE;
import static journey.service.imports.rules.Column.CAUSED_BY;
import static journey.service.imports.rules.Column.CHANNEL;
import static journey.service.imports.rules.Column.CLARITY;
import static journey.service.imports.rules.Column.CLOSED_AT;
import static journey.service.imports.rules.Column.COMMENT;
import static journey.service.imports.rules.Column.CURRENCY;
import static journey.service.imports.rules.Column.CUSTOMER;
import static journey.service.imports.rules.Column.DEPARTMENT;
import static journey.service.imports.rules.Column.DONE;
import static journey.service.imports.rules.Column.EFFORT;
import static journey.service.imports.rules.Column.EMPLOYEE;
import static journey.service.imports.rules.Column.EVERYTHING;
import static journey.service.imports.rules.Column.FEELING;
import static journey.service.imports.rules.Column.INITIATED_BY;
import static journey.service.imports.rules.Column.JOURNEY;
import static journey.service.imports.rules.Column.KIND;
import static journey.service.imports.rules.Column.LOST_AT;
import static journey.service.imports.rules.Column.LOST_REASON;
import static journey.service.imports.rules.Column.MOMENT;
import static journey.service.imports.rules.Column.NAME;
import static journey.service.imports.rules.Column.NOTE;
import static journey.service.imports.rules.Column.NOT_WELL;
import static journey.service.imports.rules.Column.OCCURRED_AT;
import static journey.service.imports.rules.Column.OCCURRENCE;
import static journey.service.imports.rules.Column.OPENED_AT;
import static journey.service.imports.rules.Column.OVERALL;
import static journey.service.imports.rules.Column.PROMISED_AT;
import static journey.service.imports.rules.Column.RECOGNITION;
import static journey.service.imports.rules.Column.REFERENCE;
import static journey.service.imports.rules.Column.REFERENCE_LABEL;
import static journey.service.imports.rules.Column.RESPECT;
import static journey.service.imports.rules.Column.RETURN_INTENT;
import static journey.service.imports.rules.Column.REWORK;
import static journey.service.imports.rules.Column.SAME_AS;
import static journey.service.imports.rules.Column.SATISFACTION;
import static journey.service.imports.rules.Column.SEGMENT;
import static journey.service.imports.rules.Column.STATUS;
import static journey.service.imports.rules.Column.STEP;
import static journey.service.imports.rules.Column.TRANSACTION;
import static journey.service.imports.rules.Column.VALUE;
import static journey.service.imports.rules.Column.WELL;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import journey.domain.imports.FactKind;

/** Which columns each kind of file may have, and which of them name what a row is about. */
public final class Layout {

    private static final List<Column> CUSTOMERS =
            List.of(CUSTOMER, NAME, SEGMENT, KIND, STATUS, LOST_AT, LOST_REASON, SAME_AS);
    private static final List<Column> TRANSACTIONS = List.of(
            TRANSACTION,
            JOURNEY,
            CUSTOMER,
            REFERENCE_LABEL,
            OPENED_AT,
            CLOSED_AT,
            STATUS,
            CHANNEL,
            SEGMENT,
            VALUE,
            CURRENCY);
    private static final List<Column> TOUCHPOINTS = List.of(
            TRANSACTION,
            REFERENCE,
            STEP,
            OCCURRENCE,
            JOURNEY,
            CUSTOMER,
            OCCURRED_AT,
            PROMISED_AT,
            CHANNEL,
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
            NOTE);
    private static final List<Column> ANSWERS =
            List.of(TRANSACTION, REFERENCE, ANSWERED_AT, EVERYTHING, WELL, NOT_WELL, OVERALL, RETURN_INTENT, COMMENT);

    private Layout() {}

    /** The columns a file of this kind may have, in the order in which they are documented. */
    public static List<Column> columns(FactKind kind) {
        return switch (kind) {
            case CUSTOMERS -> CUSTOMERS;
            case TRANSACTIONS -> TRANSACTIONS;
            case TOUCHPOINTS -> TOUCHPOINTS;
            case ANSWERS -> ANSWERS;
        };
    }

    /** The columns' names for a sentence. */
    public static String labels(FactKind kind) {
        return columns(kind).stream().map(Column::label).collect(Collectors.joining(", "));
    }

    /** What is missing for the rows to be told apart, in words; empty where the key is there. */
    public static Optional<Mistake> missingKey(FactKind kind, Collection<Column> present) {
        Column key = kind == FactKind.CUSTOMERS ? CUSTOMER : TRANSACTION;
        if (!present.contains(key)) {
            return Optional.of(new Mistake(key.label(), null, "the key column " + key.label() + " is missing"));
        }
        if (kind == FactKind.TOUCHPOINTS && !present.contains(STEP) && !present.contains(REFERENCE)) {
            return Optional.of(new Mistake(
                    STEP.label(), null, "a touchpoint is named by step or by reference: neither column is there"));
        }
        return Optional.empty();
    }

    /** The kind of a word as it stands in an address, such as {@code touchpoints}. */
    public static Optional<FactKind> kind(String word) {
        return Stream.of(FactKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
