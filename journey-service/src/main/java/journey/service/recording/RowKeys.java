package journey.service.recording;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import journey.domain.ReferenceId;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.imports.FactRow.TransactionRow;

/** What rows name, by the firm's own references. */
final class RowKeys {

    private RowKeys() {}

    /** The transaction that a row is about; not for a customer's row, which is about none. */
    static String transaction(FactRow row) {
        return Objects.requireNonNull(row.transaction(), "a customer's row has no transaction");
    }

    /** The ids of the transactions that rows are about, one a row. */
    static long[] transactionIds(List<FactRow> rows) {
        long[] ids = new long[rows.size()];
        String last = null;
        for (int i = 0; i < ids.length; i++) {
            String reference = transaction(rows.get(i));
            ids[i] = reference.equals(last) ? ids[i - 1] : ReferenceId.ofTransaction(reference);
            last = reference;
        }
        return ids;
    }

    static Set<String> journeys(Collection<FactRow> rows) {
        Set<String> journeys = new HashSet<>();
        String last = null;
        for (FactRow row : rows) {
            String journey =
                    row instanceof TransactionRow t ? t.journey() : row instanceof TouchpointRow p ? p.journey() : null;
            if (journey != null && !journey.equals(last)) {
                journeys.add(journey);
                last = journey;
            }
        }
        return journeys;
    }
}
