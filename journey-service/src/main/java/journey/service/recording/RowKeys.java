package journey.service.recording;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.AnswerRow;
import journey.domain.imports.FactRow.CustomerRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.imports.FactRow.TransactionRow;
import org.jspecify.annotations.Nullable;

/** What rows name: transactions, customers and journeys, by the firm's own references. */
final class RowKeys {

    private RowKeys() {}

    /** The transaction that a row is about; not for a customer's row, which is about none. */
    static String transaction(FactRow row) {
        if (row instanceof TransactionRow transaction) {
            return transaction.transaction();
        } else if (row instanceof TouchpointRow touchpoint) {
            return touchpoint.transaction();
        } else if (row instanceof AnswerRow answer) {
            return answer.transaction();
        }
        throw new IllegalArgumentException("a customer's row has no transaction: " + customer(row));
    }

    /** The customer that a row is about or whose transaction it is about; null where it names none. */
    static @Nullable String customer(FactRow row) {
        if (row instanceof CustomerRow customer) {
            return customer.customer();
        } else if (row instanceof TransactionRow transaction) {
            return transaction.customer();
        }
        return row instanceof TouchpointRow touchpoint ? touchpoint.customer() : null;
    }

    static Set<String> journeys(Collection<FactRow> rows) {
        Set<String> journeys = new HashSet<>();
        for (FactRow row : rows) {
            String journey =
                    row instanceof TransactionRow t ? t.journey() : row instanceof TouchpointRow p ? p.journey() : null;
            if (journey != null) {
                journeys.add(journey);
            }
        }
        return journeys;
    }
}
