package journey.service.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CodesQuery {

    private final JdbcClient jdbc;

    CodesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All words and plans. In the snapshot of a report they include every one that its facts name. */
    Codes codes() {
        Map<Integer, List<Integer>> steps = new HashMap<>();
        jdbc.sql("select blueprint_id, step_id from blueprint_step order by blueprint_id, position")
                .query(row -> {
                    steps.computeIfAbsent(row.getInt(1), any -> new ArrayList<>())
                            .add(row.getInt(2));
                });
        return new Codes(terms(), steps);
    }

    private byte[][] terms() {
        int highest = jdbc.sql("select coalesce(max(term_id), 0) from term")
                .query(Integer.class)
                .single();
        byte[][] terms = new byte[highest + 1][];
        jdbc.sql("select term_id, code from term").query(row -> {
            terms[row.getInt(1)] = CsvRows.encoded(row.getString(2));
        });
        return terms;
    }
}
