package journey.service.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import journey.domain.journey.Measure;
import journey.service.draft.rules.RecordedStep;
import journey.service.scope.ScopedSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which steps were recorded in transactions of no known journey. */
@Repository
class RecordedStepsQuery {

    private static final String STEPS = ScopedSql.read(RecordedStepsQuery.class, "recorded-steps.sql");

    private final JdbcClient jdbc;

    RecordedStepsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is any such transaction. */
    boolean any() {
        return jdbc.sql("select exists (select from transaction where blueprint_id is null)")
                .query(Boolean.class)
                .single();
    }

    /** The steps of a sample of them, in the order in which they come on average. */
    List<RecordedStep> steps(int most) {
        return jdbc.sql(STEPS)
                .param("most", most)
                .query((row, number) -> step(row))
                .list();
    }

    private static RecordedStep step(ResultSet row) throws SQLException {
        Map<Measure, Long> measured = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            String column =
                    measure == Measure.ON_TIME ? "promised" : measure.name().toLowerCase(Locale.ROOT);
            measured.put(measure, row.getLong(column));
        }
        return new RecordedStep(
                row.getString("step"),
                row.getString("department"),
                row.getLong("transactions"),
                row.getLong("whole"),
                row.getDouble("place"),
                row.getLong("touchpoints"),
                measured);
    }
}
