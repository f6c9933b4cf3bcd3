package journey.web.wall;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import journey.service.transaction.TransactionLine;

/** In what order the columns of the wall stand. */
// comparators without state
@SuppressWarnings("ImmutableEnumChecker")
enum Arrangement {
    TIME(Comparator.comparing(TransactionLine::startedAt)),
    SCORE(Comparator.comparing((TransactionLine line) -> Objects.requireNonNullElse(line.score(), 101.0))
            .thenComparing(TransactionLine::startedAt)),
    FAILING(Comparator.comparing(
                    (TransactionLine line) -> Objects.requireNonNullElse(line.firstFailing(), Integer.MAX_VALUE))
            .thenComparing(TransactionLine::startedAt));

    private final Comparator<TransactionLine> order;

    Arrangement(Comparator<TransactionLine> order) {
        this.order = order;
    }

    Comparator<TransactionLine> order() {
        return order;
    }

    /** As it stands in addresses. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Arrangement> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    static String allowed() {
        return String.join(", ", Stream.of(values()).map(Arrangement::code).toList());
    }
}
