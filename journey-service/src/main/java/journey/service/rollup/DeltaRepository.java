package journey.service.rollup;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import journey.service.database.ColumnBatch;
import journey.service.rollup.rules.DeltaRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Appends deltas. */
@Repository
class DeltaRepository {

    private final JdbcTemplate jdbc;

    DeltaRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void append(List<DeltaRow> rows) {
        ColumnBatch batch = ColumnBatch.of(
                "delta",
                "subject text",
                "blueprint_id int",
                "day date",
                "channel_id int",
                "segment_id int",
                "departments int[]",
                "a int",
                "b int",
                "c int",
                "word text",
                "n bigint[]");
        rows.forEach(row -> batch.add(
                row.subject(),
                row.blueprintId(),
                row.day(),
                row.channel(),
                row.segment(),
                literal(row.departments()),
                row.a(),
                row.b(),
                row.c(),
                row.word(),
                literal(LongStream.of(row.n()).boxed().toList())));
        batch.insert(jdbc);
    }

    private static String literal(Collection<? extends Number> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
