package journey.service.recording;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.CustomerRow;
import journey.domain.imports.FactRow.TouchpointRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records facts and judges the transactions they touch, all in the caller's database transaction or one of its own. */
@Service
public class FactRecorder {

    private final TransactionRecorder transactions;
    private final CustomerRecorder customers;
    private final NamedCustomers named;
    private final TransactionRepository overdue;
    private final Counter stored;

    FactRecorder(
            TransactionRecorder transactions,
            CustomerRecorder customers,
            NamedCustomers named,
            TransactionRepository overdue,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.customers = customers;
        this.named = named;
        this.overdue = overdue;
        this.stored = meters.counter("journey.touchpoints.stored");
    }

    /**
     * Records rows in their order; of two rows about the same fact the later one holds. Whether a row changed something
     * is told by comparing what was stored before the call with what is stored after it. What the rows say of promises that
     * have passed corrects them.
     *
     * @return what became of each row, in the rows' order
     */
    @Transactional
    public List<RowOutcome> record(List<? extends FactRow> rows) {
        return record(rows, RowSource.FILE);
    }

    /**
     * Records what a form or a program reports, as {@link #record(List)} does, but a promise that has passed cannot be
     * moved away: it stays broken.
     *
     * @return what became of each row, in the rows' order
     */
    @Transactional
    public List<RowOutcome> report(List<? extends FactRow> rows) {
        return record(rows, RowSource.REPORT);
    }

    private List<RowOutcome> record(List<? extends FactRow> rows, RowSource source) {
        List<CustomerRow> aboutCustomers = new ArrayList<>();
        List<FactRow> aboutTransactions = new ArrayList<>();
        for (FactRow row : rows) {
            if (row instanceof CustomerRow customer) {
                aboutCustomers.add(customer);
            } else {
                aboutTransactions.add(row);
            }
        }
        // customers before transactions, always: writers that name the same ones never lock up
        NamedCustomers.Present present = named.ensure(rows);
        CustomerRecorder.Recorded recorded = customers.record(aboutCustomers, present.made());
        Map<String, String> segments = new HashMap<>(present.segments());
        segments.putAll(recorded.segments());
        Iterator<RowOutcome> ofCustomers = recorded.outcomes().iterator();
        Iterator<RowOutcome> ofTransactions = transactions
                .record(
                        aboutTransactions,
                        new TransactionRecorder.Customers(
                                present.clashing(), segments, recorded.moved().keySet()),
                        source)
                .iterator();
        List<RowOutcome> outcomes = new ArrayList<>(rows.size());
        int touchpoints = 0;
        for (FactRow row : rows) {
            RowOutcome outcome = row instanceof CustomerRow ? ofCustomers.next() : ofTransactions.next();
            outcomes.add(outcome);
            if (row instanceof TouchpointRow && outcome instanceof RowOutcome.Changed) {
                touchpoints++;
            }
        }
        stored.increment(touchpoints);
        named.removeUnused(present, rows, outcomes);
        return outcomes;
    }

    /**
     * Judges anew the transactions in which a promise has passed since they were judged, up to a limit.
     *
     * @param now the moment by which promises have passed or still run
     * @return how many there were
     */
    @Transactional
    public int judgeOverdue(Instant now, int limit) {
        List<Long> ids = overdue.overdue(now, limit);
        if (!ids.isEmpty()) {
            transactions.judgeAgain(ids, now.truncatedTo(ChronoUnit.MICROS));
        }
        return ids.size();
    }
}
