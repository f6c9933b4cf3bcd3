package journey.service.imports.rules;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import journey.domain.customer.CustomerKind;
import journey.domain.customer.CustomerStatus;
import journey.domain.imports.FactKind;
import journey.domain.imports.FactRow;
import journey.domain.journey.Measure;
import journey.domain.touchpoint.Initiator;
import journey.domain.touchpoint.Measures;
import journey.domain.touchpoint.Moment;
import journey.domain.transaction.Status;

/** Maps rows of one kind to facts. An empty cell, as an absent column, says nothing. */
public final class RowMapper {

    private static final int MOST_OCCURRENCES = 10_000;

    private final FactKind kind;
    private final ZoneId zone;
    private final Words words = new Words();

    /** @param zone of times without an offset */
    public RowMapper(FactKind kind, ZoneId zone) {
        this.kind = kind;
        this.zone = zone;
    }

    /** The facts of a row, or all of its mistakes. */
    public Mapped map(Cells cells) {
        CellReader reader = new CellReader(cells, zone, words);
        FactRow row = switch (kind) {
            case CUSTOMERS -> customer(reader);
            case TRANSACTIONS -> transaction(reader);
            case TOUCHPOINTS -> touchpoint(reader);
            case ANSWERS -> answer(reader);
        };
        return reader.mistakes().isEmpty() ? new Mapped.Facts(row) : new Mapped.Mistakes(reader.mistakes());
    }

    private static FactRow customer(CellReader cells) {
        return new FactRow.CustomerRow(
                cells.key(Column.CUSTOMER),
                cells.code(Column.NAME),
                cells.code(Column.SEGMENT),
                cells.choice(Column.KIND, CustomerKind.class),
                cells.choice(Column.STATUS, CustomerStatus.class),
                cells.time(Column.LOST_AT),
                cells.prose(Column.LOST_REASON),
                cells.code(Column.SAME_AS));
    }

    private static FactRow transaction(CellReader cells) {
        return new FactRow.TransactionRow(
                cells.key(Column.TRANSACTION),
                cells.code(Column.JOURNEY),
                cells.code(Column.CUSTOMER),
                cells.code(Column.REFERENCE_LABEL),
                cells.time(Column.OPENED_AT),
                cells.time(Column.CLOSED_AT),
                cells.choice(Column.STATUS, Status.class),
                cells.code(Column.CHANNEL),
                cells.code(Column.SEGMENT),
                cells.money(Column.VALUE),
                cells.currency(Column.CURRENCY));
    }

    private static FactRow touchpoint(CellReader cells) {
        FactRow.TouchpointRow row = new FactRow.TouchpointRow(
                cells.key(Column.TRANSACTION),
                cells.code(Column.REFERENCE),
                cells.code(Column.STEP),
                cells.whole(Column.OCCURRENCE, 1, MOST_OCCURRENCES),
                cells.code(Column.JOURNEY),
                cells.code(Column.CUSTOMER),
                cells.time(Column.OCCURRED_AT),
                cells.deadline(Column.PROMISED_AT),
                cells.code(Column.CHANNEL),
                cells.code(Column.DEPARTMENT),
                cells.code(Column.EMPLOYEE),
                cells.choice(Column.INITIATED_BY, Initiator.class),
                measures(cells),
                cells.yesNo(Column.APPLICABLE),
                cells.choice(Column.MOMENT, Moment.class),
                cells.code(Column.CAUSED_BY),
                cells.prose(Column.NOTE));
        if (row.step() == null && row.reference() == null && cells.mistakes().isEmpty()) {
            cells.refuse(Column.STEP, "a touchpoint is named by its step or by its reference: both are empty");
        }
        return row;
    }

    private static Measures measures(CellReader cells) {
        return new Measures(
                cells.yesNo(Column.DONE),
                cells.measure(Column.EFFORT, Measure.EFFORT),
                cells.measure(Column.REWORK, Measure.REWORK),
                cells.measure(Column.SATISFACTION, Measure.SATISFACTION),
                cells.measure(Column.FEELING, Measure.FEELING),
                cells.measure(Column.CLARITY, Measure.CLARITY),
                cells.measure(Column.RESPECT, Measure.RESPECT),
                cells.measure(Column.RECOGNITION, Measure.RECOGNITION));
    }

    private static FactRow answer(CellReader cells) {
        FactRow.AnswerRow row = new FactRow.AnswerRow(
                cells.key(Column.TRANSACTION),
                cells.code(Column.REFERENCE),
                cells.time(Column.ANSWERED_AT),
                cells.yesNo(Column.EVERYTHING),
                cells.codes(Column.WELL),
                cells.codes(Column.NOT_WELL),
                cells.whole(Column.OVERALL, 1, 5),
                cells.whole(Column.RETURN_INTENT, 0, 10),
                cells.prose(Column.COMMENT));
        Set<String> well = row.well();
        Set<String> notWell = row.notWell();
        if (well != null && notWell != null && !Collections.disjoint(well, notWell)) {
            cells.refuse(Column.NOT_WELL, "the same step stands in well and in not_well");
        }
        return row;
    }
}
