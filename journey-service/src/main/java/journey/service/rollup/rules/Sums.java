package journey.service.rollup.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up what transactions add to the sums, and what they no longer add. What a write changes is the difference of its
 * transactions as they will be and as they were; what stays the same cancels out.
 */
public final class Sums {

    private static final int ALL = 0;
    private static final int CHANNEL = 1;
    private static final int SEGMENT = 2;
    private static final int DEPARTMENT = 3;

    private final Map<Where, PlaceSums> places = new LinkedHashMap<>();
    private final Map<Where, MonthSums> months = new LinkedHashMap<>();

    /** Adds what this transaction adds. */
    public void add(CountedTransaction transaction) {
        count(transaction, 1);
    }

    /** Takes away what this transaction added. */
    public void remove(CountedTransaction transaction) {
        count(transaction, -1);
    }

    private void count(CountedTransaction transaction, int sign) {
        int blueprint = transaction.plan().blueprintId();
        Where place = Where.places(
                blueprint,
                transaction.day(),
                transaction.channel(),
                transaction.segment(),
                transaction.otherDepartments());
        places.computeIfAbsent(
                        place, key -> new PlaceSums(transaction.plan().steps().size()))
                .count(transaction, sign);
        months.computeIfAbsent(place.ofMonth(), key -> new MonthSums()).count(transaction, sign);
    }

    /** What is left, one row a changed sum, of each place by itself: the fewest rows for one or two transactions. */
    public List<DeltaRow> rows() {
        return rows(places, months);
    }

    /** What is left, one row a cell of the rollups: the fewest rows for many transactions. */
    public List<DeltaRow> cells() {
        Map<Where, PlaceSums> cells = new LinkedHashMap<>();
        places.forEach(
                (place, sums) -> eachDimension(place, (dimension, id) -> addTo(cells, place, dimension, id, sums)));
        Map<Where, MonthSums> monthCells = new LinkedHashMap<>();
        months.forEach((place, sums) -> eachDimension(place, (dimension, id) -> {
            Where cell = Where.cell(place.blueprintId(), place.day(), 'M', dimension, id);
            MonthSums ofCell = monthCells.computeIfAbsent(cell, key -> new MonthSums());
            ofCell.add(sums);
            if (dimension == ALL) {
                ofCell.addComoments(sums);
            }
        }));
        return rows(cells, monthCells);
    }

    private interface Dimension {
        void take(int dimension, int id);
    }

    private static void eachDimension(Where place, Dimension taker) {
        taker.take(ALL, 0);
        if (place.channel() != 0) {
            taker.take(CHANNEL, place.channel());
        }
        if (place.segment() != 0) {
            taker.take(SEGMENT, place.segment());
        }
        place.departments().forEach(department -> taker.take(DEPARTMENT, department));
    }

    private static void addTo(Map<Where, PlaceSums> cells, Where place, int dimension, int id, PlaceSums sums) {
        LocalDate day = place.day();
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int blueprint = place.blueprintId();
        PlaceSums ofDay = cell(cells, Where.cell(blueprint, day, 'D', dimension, id), sums);
        ofDay.addCounts(sums);
        if (dimension == ALL) {
            ofDay.addWords(sums);
        }
        PlaceSums ofMonth = cell(cells, Where.cell(blueprint, day.withDayOfMonth(1), 'M', dimension, id), sums);
        ofMonth.addCounts(sums);
        ofMonth.addWords(sums);
        cell(cells, Where.cell(blueprint, monday, 'W', dimension, id), sums).addVerdicts(sums);
    }

    private static PlaceSums cell(Map<Where, PlaceSums> cells, Where where, PlaceSums like) {
        return cells.computeIfAbsent(where, key -> like.empty());
    }

    private static List<DeltaRow> rows(Map<Where, PlaceSums> byPlace, Map<Where, MonthSums> byMonth) {
        List<DeltaRow> rows = new ArrayList<>();
        byPlace.forEach((where, sums) ->
                sums.each((subject, a, b, c, word, n) -> put(rows, new DeltaRow(subject, where, a, b, c, word, n))));
        byMonth.forEach((where, sums) ->
                sums.each((subject, a, b, c, word, n) -> put(rows, new DeltaRow(subject, where, a, b, c, word, n))));
        return rows;
    }

    private static void put(List<DeltaRow> rows, DeltaRow row) {
        for (long number : row.n()) {
            if (number != 0) {
                rows.add(row);
                return;
            }
        }
    }

    /** Takes each sum with its key. */
    interface Taker {
        void take(Subject subject, int a, int b, int c, String word, long[] n);
    }
}
