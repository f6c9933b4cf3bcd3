package journey.service.recording;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Looks for facts without a transaction or customer that they belong to: no key of the database holds them together. */
@Repository
class OrphanQuery {

    private static final String ORPHANS = """
            (select 'a touchpoint of step ' || step_id || ' belongs to no transaction: ' || transaction_id
            from touchpoint p
            where not exists (select from transaction t where t.transaction_id = p.transaction_id)
            limit 1)
            union all
            (select 'an answer belongs to no transaction: ' || transaction_id
            from answer a
            where not exists (select from transaction t where t.transaction_id = a.transaction_id)
            limit 1)
            union all
            (select 'transaction ' || reference || ' has a customer who is not stored: ' || customer_id
            from transaction t
            where customer_id is not null
              and not exists (select from customer c where c.customer_id = t.customer_id)
            limit 1)""";

    private final JdbcTemplate jdbc;

    OrphanQuery(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The first one, in words; null if there is none. */
    @Nullable String first() {
        return jdbc.queryForList(ORPHANS, String.class).stream().findFirst().orElse(null);
    }
}
