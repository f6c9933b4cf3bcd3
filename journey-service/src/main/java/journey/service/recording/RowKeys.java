package journey.service.recording;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
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
