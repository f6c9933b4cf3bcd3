package journey.service.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Copies the cells of a row of the database, by their number in it, into a row of a report. */
final class Cells {

    /** Journey's own words are few: each is encoded once. */
    private static final Map<String, byte[]> WORDS = new ConcurrentHashMap<>();

    private final ResultSet from;
    private final CsvRows to;
    private final Codes codes;

    Cells(ResultSet from, CsvRows to, Codes codes) {
        this.from = from;
        this.to = to;
        this.codes = codes;
    }

    Cells text(int column) throws SQLException {
        to.text(from.getString(column));
        return this;
    }

    /** One of Journey's own words, as stored. */
    Cells word(int column) throws SQLException {
        String word = from.getString(column);
        to.code(word == null ? null : WORDS.computeIfAbsent(word, CsvRows::encoded));
        return this;
    }

    /** One of Journey's own words as imports take it: in lower case. */
    Cells inputWord(int column) throws SQLException {
        String word = from.getString(column);
        to.code(word == null ? null : WORDS.computeIfAbsent(word.toLowerCase(Locale.ROOT), CsvRows::encoded));
        return this;
    }

    /** One of the firm's words by its number. */
    Cells term(int column) throws SQLException {
        to.code(codes.term(integer(column)));
        return this;
    }

    Cells number(int column) throws SQLException {
        to.number(integer(column));
        return this;
    }

    Cells score(int column) throws SQLException {
        double score = from.getDouble(column);
        to.score(from.wasNull() ? null : (Double) score);
        return this;
    }

    Cells time(int column) throws SQLException {
        to.time(from.getObject(column, OffsetDateTime.class));
        return this;
    }

    Cells yesNo(int column) throws SQLException {
        boolean yes = from.getBoolean(column);
        to.yesNo(from.wasNull() ? null : (Boolean) yes);
        return this;
    }

    /** The code of the step at a planned position. */
    Cells step(int blueprintColumn, int positionColumn) throws SQLException {
        to.code(codes.step(from.getInt(blueprintColumn), integer(positionColumn)));
        return this;
    }

    @Nullable Integer integer(int column) throws SQLException {
        int number = from.getInt(column);
        return from.wasNull() ? null : (Integer) number;
    }
}
