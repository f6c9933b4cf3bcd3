package journey.service.reports;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import journey.service.database.CopyRow;

/** Copies the cells of a row of the database, by their number in it, into a row of a report. */
final class Cells {

    /** Journey's own words are few: each is encoded once. */
    private static final Map<String, byte[]> WORDS = new ConcurrentHashMap<>();

    private final CopyRow from;
    private final CsvRows to;
    private final Codes codes;

    Cells(CopyRow from, CsvRows to, Codes codes) {
        this.from = from;
        this.to = to;
        this.codes = codes;
    }

    Cells text(int column) {
        if (from.isNull(column)) {
            to.code(null);
        } else {
            to.text(from.bytes(), from.start(column), from.length(column));
        }
        return this;
    }

    /** A number that comes as text, and is never taken for a formula. */
    Cells amount(int column) {
        to.code(from.isNull(column) ? null : from.utf8(column));
        return this;
    }

    /** One of Journey's own words, as stored. */
    Cells word(int column) {
        String word = from.text(column);
        to.code(word == null ? null : WORDS.computeIfAbsent(word, CsvRows::encoded));
        return this;
    }

    /** One of Journey's own words as imports take it: in lower case. */
    Cells inputWord(int column) {
        String word = from.text(column);
        to.code(word == null ? null : WORDS.computeIfAbsent(word.toLowerCase(Locale.ROOT), CsvRows::encoded));
        return this;
    }

    /** One of the firm's words by its number. */
    Cells term(int column) throws SQLException {
        to.code(codes.term(from.integer(column)));
        return this;
    }

    Cells number(int column) throws SQLException {
        to.number(from.integer(column));
        return this;
    }

    Cells score(int column) throws SQLException {
        to.score(from.number(column));
        return this;
    }

    Cells time(int column) {
        if (from.isNull(column)) {
            to.code(null);
        } else {
            to.time(from.epochSecond(column), from.nano(column));
        }
        return this;
    }

    Cells yesNo(int column) throws SQLException {
        to.yesNo(from.yesNo(column));
        return this;
    }

    /** Whether a plan has a step, by their numbers. */
    Cells planned(int blueprintColumn, int stepColumn) throws SQLException {
        to.yesNo(codes.isPlanned(
                Objects.requireNonNull(from.integer(blueprintColumn)),
                Objects.requireNonNull(from.integer(stepColumn))));
        return this;
    }

    /** The code of the step at a planned position. */
    Cells step(int blueprintColumn, int positionColumn) throws SQLException {
        to.code(codes.step(Objects.requireNonNull(from.integer(blueprintColumn)), from.integer(positionColumn)));
        return this;
    }
}
