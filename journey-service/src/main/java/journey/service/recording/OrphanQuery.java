package journey.service.recording;

import java.util.List;
import journey.service.rollup.Difference;
import journey.service.rollup.Differences;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Looks for facts without a transaction or customer that they belong to: no key of the database holds them together. */
@Repository
class OrphanQuery {

    private static final List<Orphans> ALL =
            List.of(new Orphans("touchpoint", """
                    select count(*) over (), 'a touchpoint of step ' || step_id || ' belongs to no transaction: ' || transaction_id
                    from touchpoint p
                    where not exists (select from transaction t where t.transaction_id = p.transaction_id)
                    limit ?"""), new Orphans("answer", """
                    select count(*) over (), 'an answer belongs to no transaction: ' || transaction_id
                    from answer a
                    where not exists (select from transaction t where t.transaction_id = a.transaction_id)
                    limit ?"""), new Orphans("transaction", """
                    select count(*) over (), 'transaction ' || reference || ' has a customer who is not stored: ' || customer_id
                    from transaction t
                    where customer_id is not null
                      and not exists (select from customer c where c.customer_id = t.customer_id)
                    limit ?"""));

    private final JdbcTemplate jdbc;

    OrphanQuery(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of one table: how many there are, and each in words. */
    private record Orphans(String table, String sql) {}

    Differences all() {
        Differences all = Differences.NONE;
        for (Orphans orphans : ALL) {
            long[] count = {0};
            List<Difference> first = jdbc.query(
                    orphans.sql,
                    (row, number) -> {
                        count[0] = row.getLong(1);
                        return new Difference(Difference.Kind.FACT, orphans.table, row.getString(2));
                    },
                    Differences.MOST);
            all = all.plus(new Differences(count[0], first));
        }
        return all;
    }
}
