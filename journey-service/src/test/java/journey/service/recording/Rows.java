package journey.service.recording;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import journey.domain.customer.CustomerStatus;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.AnswerRow;
import journey.domain.imports.FactRow.CustomerRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.imports.FactRow.TransactionRow;
import journey.domain.journey.Measure;
import journey.domain.touchpoint.Measures;
import journey.domain.touchpoint.Moment;
import journey.domain.transaction.Status;

/** Rows under construction; as they begin, each brings nothing but its key. */
final class Rows {

    private Rows() {}

    static Customer customer(String reference) {
        return new Customer(reference);
    }

    static Transaction transaction(String reference) {
        return new Transaction(reference);
    }

    static Touchpoint touchpoint(String transaction) {
        return new Touchpoint(transaction);
    }

    static Answer answer(String transaction) {
        return new Answer(transaction);
    }

    static final class Customer implements Supplier<FactRow> {

        private final String reference;
        private String name;
        private String segment;
        private CustomerStatus status;
        private Instant lostAt;
        private String lostReason;
        private String sameAs;

        private Customer(String reference) {
            this.reference = reference;
        }

        Customer name(String text) {
            name = text;
            return this;
        }

        Customer segment(String code) {
            segment = code;
            return this;
        }

        Customer lost(Instant time, String reason) {
            status = CustomerStatus.LOST;
            lostAt = time;
            lostReason = reason;
            return this;
        }

        Customer sameAs(String other) {
            sameAs = other;
            return this;
        }

        @Override
        public FactRow get() {
            return new CustomerRow(reference, name, segment, null, status, lostAt, lostReason, sameAs);
        }
    }

    static final class Transaction implements Supplier<FactRow> {

        private final String reference;
        private String journey;
        private String customer;
        private Instant openedAt;
        private Instant closedAt;
        private Status status;
        private String channel;
        private String segment;
        private BigDecimal value;

        private Transaction(String reference) {
            this.reference = reference;
        }

        Transaction journey(String code) {
            journey = code;
            return this;
        }

        Transaction customer(String code) {
            customer = code;
            return this;
        }

        Transaction opened(Instant time) {
            openedAt = time;
            return this;
        }

        Transaction closed(Instant time) {
            closedAt = time;
            return this;
        }

        Transaction status(Status told) {
            status = told;
            return this;
        }

        Transaction channel(String code) {
            channel = code;
            return this;
        }

        Transaction segment(String code) {
            segment = code;
            return this;
        }

        Transaction value(String amount) {
            value = amount == null ? null : new BigDecimal(amount);
            return this;
        }

        @Override
        public FactRow get() {
            return new TransactionRow(
                    reference,
                    journey,
                    customer,
                    null,
                    openedAt,
                    closedAt,
                    status,
                    channel,
                    segment,
                    value,
                    value == null ? null : "EUR");
        }
    }

    static final class Touchpoint implements Supplier<FactRow> {

        private final String transaction;
        private final Map<Measure, Integer> raw = new EnumMap<>(Measure.class);
        private String reference;
        private String step;
        private Integer occurrence;
        private String journey;
        private String customer;
        private Instant occurredAt;
        private Instant promisedAt;
        private String channel;
        private String department;
        private Moment moment;
        private String employee;
        private Boolean applicable;
        private String causedBy;
        private String note;

        private Touchpoint(String transaction) {
            this.transaction = transaction;
        }

        Touchpoint reference(String key) {
            reference = key;
            return this;
        }

        Touchpoint step(String code) {
            step = code;
            return this;
        }

        Touchpoint occurrence(Integer number) {
            occurrence = number;
            return this;
        }

        Touchpoint journey(String code) {
            journey = code;
            return this;
        }

        Touchpoint customer(String code) {
            customer = code;
            return this;
        }

        Touchpoint at(Instant time) {
            occurredAt = time;
            return this;
        }

        Touchpoint promised(Instant time) {
            promisedAt = time;
            return this;
        }

        Touchpoint by(String channelCode, String departmentCode, Moment kind) {
            channel = channelCode;
            department = departmentCode;
            moment = kind;
            return this;
        }

        Touchpoint employee(String code) {
            employee = code;
            return this;
        }

        Touchpoint applicable(Boolean yes) {
            applicable = yes;
            return this;
        }

        Touchpoint causedBy(String code) {
            causedBy = code;
            return this;
        }

        Touchpoint note(String text) {
            note = text;
            return this;
        }

        Touchpoint with(Measure measure, Integer value) {
            raw.put(measure, value);
            return this;
        }

        @Override
        public FactRow get() {
            Integer done = raw.get(Measure.DONE);
            Measures measures = new Measures(
                    done == null ? null : done == 1,
                    raw.get(Measure.EFFORT),
                    raw.get(Measure.REWORK),
                    raw.get(Measure.SATISFACTION),
                    raw.get(Measure.FEELING),
                    raw.get(Measure.CLARITY),
                    raw.get(Measure.RESPECT),
                    raw.get(Measure.RECOGNITION));
            return new TouchpointRow(
                    transaction,
                    reference,
                    step,
                    occurrence,
                    journey,
                    customer,
                    occurredAt,
                    promisedAt,
                    channel,
                    department,
                    employee,
                    null,
                    measures,
                    applicable,
                    moment,
                    causedBy,
                    note);
        }
    }

    static final class Answer implements Supplier<FactRow> {

        private final String transaction;
        private Boolean everything;
        private Set<String> well;
        private Set<String> notWell;
        private Integer overall;

        private Answer(String transaction) {
            this.transaction = transaction;
        }

        Answer everything(Boolean yes) {
            everything = yes;
            return this;
        }

        Answer well(String... steps) {
            well = Set.of(steps);
            return this;
        }

        Answer notWell(String... steps) {
            notWell = Set.of(steps);
            return this;
        }

        Answer overall(Integer mark) {
            overall = mark;
            return this;
        }

        @Override
        public FactRow get() {
            return new AnswerRow(transaction, null, null, everything, well, notWell, overall, null, null);
        }
    }
}
