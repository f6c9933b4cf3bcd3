package journey.service.imports;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import journey.domain.imports.FactRow;
import journey.service.imports.rules.Mapped;

/** What a chunk's rows are about. Two chunks that have nothing in common can be stored at the same time. */
final class ChunkKeys {

    private final Set<String> transactions = new HashSet<>();
    private final Set<String> customers = new HashSet<>();

    static ChunkKeys of(Chunk chunk) {
        ChunkKeys keys = new ChunkKeys();
        String last = "";
        for (Chunk.Row row : chunk.rows()) {
            if (row.mapped() instanceof Mapped.Facts facts) {
                FactRow fact = facts.row();
                String transaction = fact.transaction();
                if (transaction != null && !transaction.equals(last)) {
                    keys.transactions.add(transaction);
                    last = transaction;
                }
                String customer = fact.customer();
                if (customer != null) {
                    keys.customers.add(customer);
                }
            }
        }
        return keys;
    }

    boolean isApartFrom(ChunkKeys other) {
        return Collections.disjoint(transactions, other.transactions)
                && Collections.disjoint(customers, other.customers);
    }
}
