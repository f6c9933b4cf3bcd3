package journey.service.search;

import java.util.List;
import java.util.Map;
import journey.domain.ReferenceId;
import journey.service.scope.LikePattern;
import journey.service.scope.ScopedSql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SearchQuery {

    /** How alike words are, in [0, 1], that are taken for the same with a slip of the finger. */
    private static final double ALIKE = 0.4;

    private static final String CUSTOMERS = ScopedSql.read(SearchQuery.class, "customers.sql");
    private static final String TRANSACTIONS = ScopedSql.read(SearchQuery.class, "transactions.sql");
    private static final String STEPS = ScopedSql.read(SearchQuery.class, "steps.sql");
    private static final String JOURNEYS = ScopedSql.read(SearchQuery.class, "journeys.sql");
    private static final String DEPARTMENTS = ScopedSql.read(SearchQuery.class, "departments.sql");

    private final JdbcClient jdbc;

    SearchQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets, for this database transaction, from where on the operators {@code %} and {@code <%} find words alike. */
    void resembleFrom() {
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', :alike, true),"
                        + " set_config('pg_trgm.similarity_threshold', :alike, true)")
                .param("alike", Double.toString(ALIKE))
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<Found.Customer> customers(String words, int most) {
        return jdbc.sql(CUSTOMERS)
                .params(parameters(words, most))
                .param("id", ReferenceId.ofCustomer(words))
                .query(Found.Customer.class)
                .list();
    }

    List<Found.Transaction> transactions(String words, int most) {
        return jdbc.sql(TRANSACTIONS)
                .params(parameters(words, most))
                .param("id", ReferenceId.ofTransaction(words))
                .query(Found.Transaction.class)
                .list();
    }

    List<Found.Step> steps(String words, int most) {
        return jdbc.sql(STEPS)
                .params(parameters(words, most))
                .param("alike", ALIKE)
                .query(Found.Step.class)
                .list();
    }

    List<Found.Journey> journeys(String words, int most) {
        return jdbc.sql(JOURNEYS)
                .params(parameters(words, most))
                .param("alike", ALIKE)
                .query(Found.Journey.class)
                .list();
    }

    List<Found.Department> departments(String words, int most) {
        return jdbc.sql(DEPARTMENTS)
                .params(parameters(words, most))
                .param("alike", ALIKE)
                .query(Found.Department.class)
                .list();
    }

    private static Map<String, @Nullable Object> parameters(String words, int most) {
        return Map.of(
                "words",
                words,
                "begins",
                LikePattern.startingWith(words),
                "word",
                LikePattern.containing(" " + words),
                "contains",
                LikePattern.containing(words),
                "most",
                most);
    }
}
