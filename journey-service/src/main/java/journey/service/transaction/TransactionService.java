package journey.service.transaction;

import java.util.List;
import journey.service.scope.Scope;
import org.springframework.stereotype.Service;

/** Lists and counts transactions. */
@Service
public class TransactionService {

    private final TransactionQuery query;

    TransactionService(TransactionQuery query) {
        this.query = query;
    }

    public List<TransactionLine> list(Scope scope, TransactionFilter filter, int offset, int limit) {
        return query.list(scope, filter, offset, limit);
    }

    public long count(Scope scope, TransactionFilter filter) {
        return query.count(scope, filter);
    }

    /** Every transaction of a customer, the latest first, whatever its journey's version. */
    public List<TransactionLine> ofCustomer(String customer, int limit) {
        return query.ofCustomer(customer, limit);
    }

    /** Transactions whose reference begins so, the latest first; also those whose journey is not known yet. */
    public List<Suggestion> startingWith(String beginning, int limit) {
        // no stored text has this character, and the database refuses to compare it
        return beginning.indexOf('\0') >= 0 ? List.of() : query.startingWith(beginning, limit);
    }

    /** A transaction to choose from. */
    public record Suggestion(
            String reference,
            @org.jspecify.annotations.Nullable String journey,
            @org.jspecify.annotations.Nullable String customerName) {}
}
