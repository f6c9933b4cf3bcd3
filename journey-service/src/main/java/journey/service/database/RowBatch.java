package journey.service.database;

import org.jspecify.annotations.Nullable;

/** Rows for one table, on their way to the database. */
public interface RowBatch {

    /** Adds a row: one value a column, a collection of numbers for an array. */
    void add(@Nullable Object... row);
}
