package journey.domain.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import journey.domain.customer.CustomerKind;
import journey.domain.customer.CustomerStatus;
import journey.domain.touchpoint.Initiator;
import journey.domain.touchpoint.Measures;
import journey.domain.touchpoint.Moment;
import journey.domain.transaction.Status;
import org.jspecify.annotations.Nullable;

/**
 * One row that brings part of the facts about one thing, named by the firm's own references. Null leaves what is
 * stored.
 */
public sealed interface FactRow {

    /** The transaction that the row is about; null for a customer's row, which is about none. */
    @Nullable String transaction();

    /** The customer whom the row is about or to whom its transaction belongs; null where it names none. */
    @Nullable String customer();

    /** A row about a customer, keyed by {@code customer}. */
    record CustomerRow(
            String customer,
            @Nullable String name,
            @Nullable String segment,
            @Nullable CustomerKind kind,
            @Nullable CustomerStatus status,
            @Nullable Instant lostAt,
            @Nullable String lostReason,
            @Nullable String sameAs)
            implements FactRow {

        @Override
        public @Nullable String transaction() {
            return null;
        }
    }

    /** A row about a transaction, keyed by {@code transaction}. */
    record TransactionRow(
            String transaction,
            @Nullable String journey,
            @Nullable String customer,
            @Nullable String referenceLabel,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Status status,
            @Nullable String channel,
            @Nullable String segment,
            @Nullable BigDecimal value,
            @Nullable String currency)
            implements FactRow {}

    /**
     * A row about a touchpoint, keyed by {@code transaction} and {@code reference}, or else by {@code transaction},
     * {@code step} and {@code occurrence}.
     */
    record TouchpointRow(
            String transaction,
            @Nullable String reference,
            @Nullable String step,
            @Nullable Integer occurrence,
            @Nullable String journey,
            @Nullable String customer,
            @Nullable Instant occurredAt,
            @Nullable Instant promisedAt,
            @Nullable String channel,
            @Nullable String department,
            @Nullable String employee,
            @Nullable Initiator initiatedBy,
            Measures measures,
            @Nullable Boolean applicable,
            @Nullable Moment moment,
            @Nullable String causedBy,
            @Nullable String note)
            implements FactRow {

        /** This row, with its steps by other codes. */
        public TouchpointRow withSteps(@Nullable String otherStep, @Nullable String otherCause) {
            return new TouchpointRow(
                    transaction,
                    reference,
                    otherStep,
                    occurrence,
                    journey,
                    customer,
                    occurredAt,
                    promisedAt,
                    channel,
                    department,
                    employee,
                    initiatedBy,
                    measures,
                    applicable,
                    moment,
                    otherCause,
                    note);
        }
    }

    /** A row about an answer, keyed by {@code transaction} and, where given, {@code reference}. */
    record AnswerRow(
            String transaction,
            @Nullable String reference,
            @Nullable Instant answeredAt,
            @Nullable Boolean everything,
            @Nullable Set<String> well,
            @Nullable Set<String> notWell,
            @Nullable Integer overall,
            @Nullable Integer returnIntent,
            @Nullable String comment)
            implements FactRow {

        /** This row, with the steps that it names by other codes. */
        public AnswerRow withSteps(@Nullable Set<String> otherWell, @Nullable Set<String> otherNotWell) {
            return new AnswerRow(
                    transaction,
                    reference,
                    answeredAt,
                    everything,
                    otherWell,
                    otherNotWell,
                    overall,
                    returnIntent,
                    comment);
        }

        @Override
        public @Nullable String customer() {
            return null;
        }
    }
}
