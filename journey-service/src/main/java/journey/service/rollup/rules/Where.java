package journey.service.rollup.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a change counts: in the places of one transaction, or in one cell of the rollups.
 *
 * @param day the transaction's day, or the first of the cell's day, week or month
 * @param grain {@link #PLACES}, or the cell's: D day, W week, M month
 * @param dimension of the cell: 0 all, 1 a channel, 2 a segment, 3 a department
 * @param dimensionId which one
 * @param channel number of the transaction's channel, 0: none; so is segment
 * @param departments those that took part without owning a planned step, in order
 */
public record Where(
        int blueprintId,
        LocalDate day,
        char grain,
        int dimension,
        int dimensionId,
        int channel,
        int segment,
        List<Integer> departments) {

    /** A transaction's places: its channel, its segment, its departments, and all, by day, week and month. */
    public static final char PLACES = '-';

    /** Spread wide: of small numbers like these the usual one makes the same all the time. */
    @Override
    public int hashCode() {
        long hash = day.toEpochDay() * 31 + grain;
        for (int part : new int[] {blueprintId, dimension, dimensionId, channel, segment, departments.hashCode()}) {
            hash = (hash + part) * 0x9E37_79B9_7F4A_7C15L;
        }
        return (int) (hash >>> 32);
    }

    static Where places(int blueprintId, LocalDate day, int channel, int segment, List<Integer> departments) {
        return new Where(blueprintId, day, PLACES, 0, 0, channel, segment, departments);
    }

    /** The same places, in the month of the day. */
    Where ofMonth() {
        return places(blueprintId, day.withDayOfMonth(1), channel, segment, departments);
    }

    static Where cell(int blueprintId, LocalDate day, char grain, int dimension, int dimensionId) {
        return new Where(blueprintId, day, grain, dimension, dimensionId, 0, 0, List.of());
    }
}
