package journey.service.recording;

import java.math.BigDecimal;
import java.time.Instant;
import journey.domain.imports.FactRow.TransactionRow;
import journey.domain.journey.Blueprint;
import journey.domain.transaction.Status;
import org.jspecify.annotations.Nullable;

/** What was recorded of a transaction as a whole. */
record Header(
        String reference,
        @Nullable Blueprint blueprint,
        @Nullable String customer,
        @Nullable String referenceLabel,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Status status,
        @Nullable Instant statusAt,
        @Nullable String channel,
        @Nullable String segment,
        @Nullable BigDecimal value,
        @Nullable String currency,
        Instant recordedAt) {

    static Header unknown(String reference, Instant now) {
        return new Header(reference, null, null, null, null, null, null, null, null, null, null, null, now);
    }

    /**
     * This, with what a row brings; its journey is settled by the caller. A row that says open takes back a closing time, and
     * one that brings a closing time takes back that it is open.
     *
     * @param isClosed whether the transaction is closed now: only then does "open" reopen it
     */
    Header with(TransactionRow row, boolean isClosed, Instant now) {
        boolean opens = row.status() == Status.OPEN;
        boolean closes = row.status() == null && row.closedAt() != null && status == Status.OPEN;
        Status told = closes ? null : or(row.status(), status);
        boolean isSaidAnew = opens && (status != Status.OPEN || isClosed);
        return new Header(
                reference,
                blueprint,
                or(row.customer(), customer),
                or(row.referenceLabel(), referenceLabel),
                or(Columns.micros(row.openedAt()), openedAt),
                opens ? null : or(Columns.micros(row.closedAt()), closedAt),
                told,
                isSaidAnew ? now : told == Status.OPEN ? statusAt : null,
                or(row.channel(), channel),
                or(row.segment(), segment),
                or(sameScale(row.value()), value),
                or(row.currency(), currency),
                recordedAt);
    }

    Header with(Blueprint newBlueprint) {
        return new Header(
                reference,
                newBlueprint,
                customer,
                referenceLabel,
                openedAt,
                closedAt,
                status,
                statusAt,
                channel,
                segment,
                value,
                currency,
                recordedAt);
    }

    Header withCustomer(String newCustomer) {
        return new Header(
                reference,
                blueprint,
                newCustomer,
                referenceLabel,
                openedAt,
                closedAt,
                status,
                statusAt,
                channel,
                segment,
                value,
                currency,
                recordedAt);
    }

    static <T> @Nullable T or(@Nullable T brought, @Nullable T stored) {
        return brought != null ? brought : stored;
    }

    /** The scale of the database's column, so that 10 and 10.00 are the same value. */
    private static @Nullable BigDecimal sameScale(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(2, java.math.RoundingMode.HALF_UP);
    }
}
