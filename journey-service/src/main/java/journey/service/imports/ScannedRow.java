package journey.service.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row as it stands in the file.
 *
 * @param line where it begins, from 1
 * @param lastLine where it ends; further on if cells contain line breaks
 * @param fields its cells, each shortened to what could still be of use
 * @param fieldCount how many cells it has, which may be more than are kept
 * @param text as it came, shortened
 * @param problem why it is no row at all; null for a row
 */
record ScannedRow(
        long line,
        long lastLine,
        List<String> fields,
        int fieldCount,
        String text,
        @Nullable String problem) {}
