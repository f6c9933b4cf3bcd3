package journey.service.reports;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import journey.service.database.CopyRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/** Reads any number of rows in which words and steps are numbers, and writes their codes. */
@Repository
class CodedQuery {

    private final StreamQuery stream;
    private final CodesQuery codes;

    CodedQuery(StreamQuery stream, CodesQuery codes) {
        this.stream = stream;
        this.codes = codes;
    }

    /** Writes one row of the database as one row of a report. */
    @FunctionalInterface
    interface Writer {
        void write(CopyRow row, CsvRows to, Cells cells) throws SQLException;
    }

    void each(String sql, Map<String, @Nullable Object> parameters, CsvRows to, Writer writer) {
        // read when the first row is there: then no row has a word that they lack
        Supplier<Codes> known = SingletonSupplier.of(codes::codes);
        stream.each(sql, parameters, row -> writer.write(row, to, new Cells(row, to, known.get())));
    }
}
