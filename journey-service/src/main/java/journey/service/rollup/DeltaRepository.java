package journey.service.rollup;

import java.util.List;
import journey.service.database.ColumnBatch;
import journey.service.database.CopyBatch;
import journey.service.database.RowBatch;
import journey.service.rollup.rules.DeltaRow;
import journey.service.rollup.rules.Where;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Appends deltas. */
@Repository
class DeltaRepository {

    private static final int WORTH_A_COPY = 200;
    private static final String[] COLUMNS = {
        "subject text",
        "blueprint_id int",
        "day date",
        "grain text",
        "dimension smallint",
        "dimension_id int",
        "channel_id int",
        "segment_id int",
        "departments int[]",
        "a int",
        "b int",
        "c int",
        "word text",
        "n bigint[]"
    };

    private final JdbcTemplate jdbc;

    DeltaRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void append(List<DeltaRow> rows) {
        if (rows.size() < WORTH_A_COPY) {
            ColumnBatch batch = ColumnBatch.of("delta", COLUMNS);
            rows.forEach(row -> add(batch, row));
            batch.insert(jdbc);
        } else {
            copy("delta", rows, jdbc);
        }
    }

    /** Copies sums into a table that has the columns of deltas. */
    static void copy(String table, List<DeltaRow> rows, JdbcTemplate jdbc) {
        CopyBatch batch = CopyBatch.of(table, COLUMNS);
        rows.forEach(row -> add(batch, row));
        batch.copy(jdbc);
    }

    private static void add(RowBatch batch, DeltaRow row) {
        Where where = row.where();
        batch.add(
                row.subject(),
                where.blueprintId(),
                where.day(),
                where.grain(),
                where.dimension(),
                where.dimensionId(),
                where.channel(),
                where.segment(),
                where.departments(),
                row.a(),
                row.b(),
                row.c(),
                row.word(),
                row.n());
    }
}
