package journey.service.imports;

import journey.service.recording.RowEffect;

/**
 * What an import tells without refusing anything.
 *
 * @param given what stood in the rows; empty where the code says it all
 * @param taken what it was taken for; empty where the code says it all
 * @param rows how many rows it is about
 * @param firstLine the line of the first of them
 */
public record ImportNotice(RowEffect code, String given, String taken, long rows, long firstLine) {

    ImportNotice plus(ImportNotice other) {
        return new ImportNotice(code, given, taken, rows + other.rows, Math.min(firstLine, other.firstLine));
    }
}
