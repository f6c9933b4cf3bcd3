package journey.service.imports;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import journey.service.database.CopyBatch;
import journey.service.scope.ScopedSql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportRefusalRepository {

    private static final String FORGET = ScopedSql.read(ImportRefusalRepository.class, "forget-refusals.sql");
    private static final Pattern ENDS_A_CELL = Pattern.compile("[,;\\t\\r\\n\"]");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ImportRefusalRepository(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void add(long importId, List<Refusal> refusals) {
        CopyBatch batch = CopyBatch.of(
                "import_refusal",
                "import_id bigint",
                "line bigint",
                "ordinal int",
                "column_name text",
                "value text",
                "reason text",
                "row_text text");
        for (Refusal refusal : refusals) {
            batch.add(
                    importId,
                    refusal.line(),
                    refusal.ordinal(),
                    refusal.column(),
                    refusal.value(),
                    refusal.reason(),
                    refusal.rowText());
        }
        batch.copy(template);
    }

    void removeAll(long importId) {
        jdbc.sql("delete from import_refusal where import_id = ?")
                .param(importId)
                .update();
    }

    /** The refusals behind one of them, in the file's order: page by page without holding a transaction open. */
    List<Refusal> behind(long importId, long line, int ordinal, int count) {
        return jdbc.sql("""
                        select line, ordinal, column_name, value, reason, row_text
                        from import_refusal
                        where import_id = ? and (line, ordinal) > (?, ?)
                        order by line, ordinal
                        limit ?
                        """)
                .params(importId, line, ordinal, count)
                .query((row, index) -> new Refusal(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    /**
     * Empties the refusals of rows in which one of these stands as a cell: that there was one is all that is left. One
     * with a character that ends a cell is looked for anywhere in a row.
     */
    int forget(Collection<String> references) {
        Set<String> whole = new HashSet<>();
        Set<String> within = new HashSet<>();
        for (String reference : references) {
            if (ENDS_A_CELL.matcher(reference).find()) {
                within.add(reference);
                within.add(reference.replace("\"", "\"\""));
            } else {
                whole.add(reference);
            }
        }
        return jdbc.sql(FORGET)
                .param("whole", whole.toArray(String[]::new))
                .param("within", within.toArray(String[]::new))
                .update();
    }
}
