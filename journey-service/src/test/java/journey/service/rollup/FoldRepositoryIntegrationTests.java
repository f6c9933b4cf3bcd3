package journey.service.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import journey.service.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class FoldRepositoryIntegrationTests {

    private final DataSource source = TestDatabase.fresh().dataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(source);

    /** Else a page would find the month in its rollup and the day among the deltas still, or neither. */
    @Test
    void foldsAllThatAWriterHasWrittenAtOnce() {
        jdbc.update("update rollup_state set generation = 1");
        write(7);
        write(5);
        FoldRepository folds = new FoldRepository(source);
        assertThat(folds.fold(1)).isEqualTo(3);
        assertThat(well("rollup_verdict where grain = 'D'")).isEqualTo(7);
        assertThat(well("rollup_verdict where grain = 'M'")).isEqualTo(7);
        assertThat(jdbc.queryForObject("select count(distinct written_by) from delta", Integer.class))
                .isEqualTo(1);
        assertThat(folds.fold(1)).isEqualTo(3);
        assertThat(folds.fold(1)).isZero();
        assertThat(well("rollup_verdict where grain = 'D'")).isEqualTo(12);
        assertThat(well("rollup_verdict where grain = 'W'")).isEqualTo(12);
        assertThat(well("rollup_verdict where grain = 'M'")).isEqualTo(12);
    }

    private void write(int well) {
        jdbc.update("""
                insert into delta (subject, blueprint_id, day, grain, dimension, dimension_id, channel_id, segment_id,
                  departments, a, b, c, word, n)
                select 'VERDICT', 1, cast('2026-06-01' as date), cast(g as "char"), 0, 0, 0, 0,
                  '{}', 0, 0, 0, '', array[?, 0, 0, 0, 0]::bigint[]
                from unnest(array['D', 'W', 'M']) g""", well);
    }

    private long well(String from) {
        Long sum = jdbc.queryForObject("select coalesce(sum(well), 0) from " + from, Long.class);
        assertThat(sum).isNotNull();
        return sum;
    }
}
