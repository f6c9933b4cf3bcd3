package journey.service.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import journey.domain.imports.FactKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportJobRepository {

    /** Parts the names of ignored columns: no name contains a line break. */
    private static final String BREAK = "\n";

    private static final Pattern BREAKS = Pattern.compile(BREAK);

    private final JdbcClient jdbc;

    ImportJobRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(FactKind kind, ImportSettings settings, Instant now) {
        return jdbc.sql("""
                        insert into import_job (kind, state, file_name, zone, ignored, dry_run, bytes, bytes_read, rows,
                          accepted, refused, unchanged, requested_by, created_at, alive_at)
                        values (?, 'RECEIVING', ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, ?, ?, now())
                        returning import_id
                        """)
                .param(kind.name())
                .param(settings.fileName())
                .param(settings.zone().getId())
                .param(joined(settings.ignore()))
                .param(settings.dryRun())
                .param(settings.by())
                .param(at(now))
                .query(Long.class)
                .single();
    }

    void received(long id, long bytes) {
        jdbc.sql("update import_job set state = 'RUNNING', bytes = ?, alive_at = now() where import_id = ?")
                .params(bytes, id)
                .update();
    }

    void started(long id, Instant now) {
        jdbc.sql("update import_job set started_at = ? where import_id = ? and started_at is null")
                .params(at(now), id)
                .update();
    }

    /** Adds what a chunk brought; false if the import is no longer running, whose chunk must then not be stored. */
    boolean advance(long id, ChunkCounts counts) {
        return jdbc.sql("""
                        update import_job
                        set bytes_read = ?, rows = rows + ?, accepted = accepted + ?, refused = refused + ?,
                          unchanged = unchanged + ?, alive_at = now()
                        where import_id = ? and state = 'RUNNING'
                        """)
                        .params(
                                counts.bytesRead(),
                                counts.rows(),
                                counts.accepted(),
                                counts.refused(),
                                counts.unchanged(),
                                id)
                        .update()
                == 1;
    }

    void done(long id, Instant now) {
        jdbc.sql("update import_job set state = 'DONE', bytes_read = bytes, finished_at = ?"
                        + " where import_id = ? and state = 'RUNNING'")
                .params(at(now), id)
                .update();
    }

    void failed(long id, String error, Instant now) {
        jdbc.sql("update import_job set state = 'FAILED', error = ?, finished_at = ?"
                        + " where import_id = ? and state in ('RECEIVING', 'RUNNING')")
                .params(error, at(now), id)
                .update();
    }

    /** Lets an import that failed at its header begin again with more columns left out. */
    boolean reopened(long id, Set<String> ignored) {
        return jdbc.sql("""
                        update import_job set state = 'RUNNING', error = null, finished_at = null, ignored = ?,
                          alive_at = now()
                        where import_id = ? and state = 'FAILED' and rows = 0
                        """).params(joined(ignored), id).update() == 1;
    }

    void alive(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update import_job set alive_at = now() where import_id in (:ids)"
                            + " and state in ('RECEIVING', 'RUNNING')")
                    .param("ids", ids)
                    .update();
        }
    }

    List<ImportProgress> unfinished() {
        return jdbc.sql("select * from import_job where state in ('RECEIVING', 'RUNNING') order by import_id")
                .query(ImportJobRepository::progress)
                .list();
    }

    /** Whether nobody has held the file for so long. */
    boolean isAbandoned(long id, long seconds) {
        return jdbc.sql("select alive_at < now() - make_interval(secs => ?) from import_job where import_id = ?")
                .params((double) seconds, id)
                .query(Boolean.class)
                .single();
    }

    Optional<ImportProgress> find(long id) {
        return jdbc.sql("select * from import_job where import_id = ?")
                .param(id)
                .query(ImportJobRepository::progress)
                .optional();
    }

    List<ImportProgress> latest(int count) {
        return jdbc.sql("select * from import_job order by import_id desc limit ?")
                .param(count)
                .query(ImportJobRepository::progress)
                .list();
    }

    private static ImportProgress progress(ResultSet row, int index) throws SQLException {
        return new ImportProgress(
                row.getLong("import_id"),
                FactKind.valueOf(row.getString("kind")),
                ImportState.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getString("zone"),
                parted(row.getString("ignored")),
                row.getBoolean("dry_run"),
                row.getLong("bytes"),
                row.getLong("bytes_read"),
                row.getLong("rows"),
                row.getLong("accepted"),
                row.getLong("refused"),
                row.getLong("unchanged"),
                row.getString("error"),
                row.getString("requested_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A line break behind each name: so a column without a name is one too. */
    private static String joined(Set<String> names) {
        StringBuilder joined = new StringBuilder();
        names.stream()
                .sorted()
                .forEach(name -> joined.append(name.replace(BREAK, " ")).append(BREAK));
        return joined.toString();
    }

    private static Set<String> parted(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(BREAKS.split(joined.substring(0, joined.length() - 1), -1));
    }
}
