package journey.service.rollup.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up what transactions add to the sums, and what they no longer add. What a write changes is the difference of its
 * transactions as they will be and as they were; what stays the same cancels out.
 */
public final class Sums {

    /** Transactions that count in the same places. */
    private record Place(int blueprintId, LocalDate day, int channel, int segment, List<Integer> departments) {}

    private record Month(int blueprintId, LocalDate first) {}

    private final Map<Place, PlaceSums> places = new LinkedHashMap<>();
    private final Map<Month, MonthSums> months = new LinkedHashMap<>();

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
        Place place = new Place(
                blueprint,
                transaction.day(),
                transaction.channel(),
                transaction.segment(),
                transaction.otherDepartments());
        places.computeIfAbsent(
                        place, key -> new PlaceSums(transaction.plan().steps().size()))
                .count(transaction, sign);
        Month month = new Month(blueprint, transaction.day().withDayOfMonth(1));
        months.computeIfAbsent(month, key -> new MonthSums()).count(transaction, sign);
    }

    /** What is left, one row a changed sum. */
    public List<DeltaRow> rows() {
        List<DeltaRow> rows = new ArrayList<>();
        places.forEach((place, sums) -> sums.each((subject, a, b, c, word, n) -> put(
                rows,
                new DeltaRow(
                        subject,
                        place.blueprintId,
                        place.day,
                        place.channel,
                        place.segment,
                        place.departments,
                        a,
                        b,
                        c,
                        word,
                        n))));
        months.forEach((month, sums) -> sums.each((subject, a, b, c, word, n) ->
                put(rows, new DeltaRow(subject, month.blueprintId, month.first, 0, 0, List.of(), a, b, c, word, n))));
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
