package journey.service.weight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WeightRepository {

    private final JdbcClient jdbc;

    WeightRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All sets of all versions, by version and month. */
    List<WeightSet> all() {
        return jdbc.sql("""
                        select blueprint_id, from_month, weights, answers, made_at, made_by
                        from score_weight
                        order by blueprint_id, from_month""").query((row, number) -> set(row)).list();
    }

    private static WeightSet set(ResultSet row) throws SQLException {
        return new WeightSet(
                row.getInt("blueprint_id"),
                Objects.requireNonNull(row.getObject("from_month", LocalDate.class)),
                List.of((Double[]) row.getArray("weights").getArray()),
                row.getLong("answers"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"));
    }

    /** Keeps a set in the place of another of the same month. */
    void keep(WeightSet set) {
        jdbc.sql("""
                        insert into score_weight (blueprint_id, from_month, weights, answers, made_at, made_by)
                        values (:blueprint, :month, :weights, :answers, :at, :by)
                        on conflict (blueprint_id, from_month) do update
                        set weights = excluded.weights, answers = excluded.answers, made_at = excluded.made_at,
                          made_by = excluded.made_by""")
                .param("blueprint", set.blueprintId())
                .param("month", set.fromMonth())
                .param("weights", set.weights().toArray(Double[]::new))
                .param("answers", set.answers())
                .param("at", set.madeAt().atOffset(ZoneOffset.UTC))
                .param("by", set.madeBy())
                .update();
    }

    /** Forgets the sets of a version from all months up to one. */
    void forget(int blueprintId, LocalDate untilMonth) {
        jdbc.sql("delete from score_weight where blueprint_id = ? and from_month <= ?")
                .params(blueprintId, untilMonth)
                .update();
    }

    /** The first month in which a transaction of a version began; this one where there is none. */
    LocalDate firstMonth(int blueprintId, LocalDate today) {
        return jdbc.sql("select min(started_on) from transaction where blueprint_id = ?")
                .param(blueprintId)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional()
                .orElse(today)
                .withDayOfMonth(1);
    }
}
