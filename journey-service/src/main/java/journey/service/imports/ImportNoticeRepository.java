package journey.service.imports;

import java.util.Collection;
import java.util.List;
import journey.service.recording.RowEffect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What imports tell; added up in the database transaction that stores the rows, so that none counts twice. */
@Repository
class ImportNoticeRepository {

    private static final String ADD = """
            insert into import_notice (import_id, code, given, taken, rows, first_line)
            values (?, ?, ?, ?, ?, ?)
            on conflict (import_id, code, given, taken) do update
            set rows = import_notice.rows + excluded.rows,
                first_line = least(import_notice.first_line, excluded.first_line)
            """;

    private final JdbcClient jdbc;

    ImportNoticeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long importId, Collection<ImportNotice> notices) {
        notices.forEach(notice -> jdbc.sql(ADD)
                .params(
                        importId,
                        notice.code().name(),
                        notice.given(),
                        notice.taken(),
                        notice.rows(),
                        notice.firstLine())
                .update());
    }

    /** The notices about the most rows first. */
    List<ImportNotice> of(long importId, int most) {
        return jdbc.sql("""
                        select code, given, taken, rows, first_line
                        from import_notice
                        where import_id = ?
                        order by rows desc, first_line, code, given
                        limit ?
                        """)
                .params(importId, most)
                .query((row, index) -> new ImportNotice(
                        RowEffect.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5)))
                .list();
    }
}
