package journey.service.imports.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import journey.domain.customer.CustomerKind;
import journey.domain.customer.CustomerStatus;
import journey.domain.imports.FactKind;
import journey.domain.imports.FactRow;
import journey.domain.touchpoint.Initiator;
import journey.domain.touchpoint.Moment;
import journey.domain.transaction.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowMapperTests {

    @Test
    void readsEveryColumnOfATouchpoint() {
        Map<Column, String> cells = new EnumMap<>(Map.of(
                Column.TRANSACTION, " T1 ",
                Column.REFERENCE, "r",
                Column.STEP, "delivered",
                Column.OCCURRENCE, "2",
                Column.JOURNEY, "buy",
                Column.CUSTOMER, "C1",
                Column.OCCURRED_AT, "2026-03-14 15:00",
                Column.PROMISED_AT, "2026-03-15",
                Column.CHANNEL, "web",
                Column.DEPARTMENT, "carrier"));
        cells.putAll(Map.of(
                Column.EMPLOYEE, "ann",
                Column.INITIATED_BY, "Customer",
                Column.DONE, "YES",
                Column.EFFORT, "7",
                Column.REWORK, "0",
                Column.SATISFACTION, "4.0",
                Column.FEELING, "1",
                Column.CLARITY, "5"));
        cells.putAll(Map.of(
                Column.RESPECT, "3",
                Column.RECOGNITION, "2",
                Column.APPLICABLE, "0",
                Column.MOMENT, "going the-distance",
                Column.CAUSED_BY, "handed-over",
                Column.NOTE, "two\nlines"));
        FactRow.TouchpointRow row = (FactRow.TouchpointRow) facts(FactKind.TOUCHPOINTS, cells);
        assertThat(row.transaction()).isEqualTo("T1");
        assertThat(row.occurrence()).isEqualTo(2);
        assertThat(row.occurredAt()).isEqualTo(Instant.parse("2026-03-14T14:00:00Z"));
        assertThat(row.promisedAt()).isEqualTo(Instant.parse("2026-03-15T22:59:59.999999Z"));
        assertThat(row.initiatedBy()).isEqualTo(Initiator.CUSTOMER);
        assertThat(row.measures().done()).isTrue();
        assertThat(row.measures().effort()).isEqualTo(7);
        assertThat(row.measures().rework()).isZero();
        assertThat(row.measures().satisfaction()).isEqualTo(4);
        assertThat(row.applicable()).isFalse();
        assertThat(row.moment()).isEqualTo(Moment.GOING_THE_DISTANCE);
        assertThat(row.note()).isEqualTo("two\nlines");
    }

    @Test
    void readsCustomersTransactionsAndAnswers() {
        FactRow.CustomerRow customer = (FactRow.CustomerRow) facts(
                FactKind.CUSTOMERS,
                Map.of(
                        Column.CUSTOMER,
                        "C1",
                        Column.KIND,
                        "internal",
                        Column.STATUS,
                        "LOST",
                        Column.LOST_AT,
                        "2026-03-14"));
        assertThat(customer.kind()).isEqualTo(CustomerKind.INTERNAL);
        assertThat(customer.status()).isEqualTo(CustomerStatus.LOST);
        FactRow.TransactionRow transaction = (FactRow.TransactionRow) facts(
                FactKind.TRANSACTIONS,
                Map.of(
                        Column.TRANSACTION,
                        "T1",
                        Column.STATUS,
                        "Completed",
                        Column.VALUE,
                        "12.5",
                        Column.CURRENCY,
                        "eur"));
        assertThat(transaction.status()).isEqualTo(Status.COMPLETED);
        assertThat(transaction.value()).isEqualTo(new BigDecimal("12.50"));
        assertThat(transaction.currency()).isEqualTo("EUR");
        FactRow.AnswerRow answer = (FactRow.AnswerRow) facts(
                FactKind.ANSWERS,
                Map.of(
                        Column.TRANSACTION, "T1",
                        Column.EVERYTHING, "no",
                        Column.WELL, "a| b |a|",
                        Column.NOT_WELL, "c",
                        Column.RETURN_INTENT, "10"));
        assertThat(answer.well()).isEqualTo(Set.of("a", "b"));
        assertThat(answer.notWell()).isEqualTo(Set.of("c"));
        assertThat(answer.everything()).isFalse();
        assertThat(answer.overall()).isNull();
        assertThat(answer.returnIntent()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    OCCURRENCE    | 0          | occurrence runs from 1 to 10,000
                    OCCURRENCE    | 10001      | occurrence runs from 1 to 10,000
                    EFFORT        | 0          | effort runs from 1 to 7
                    EFFORT        | 8          | effort runs from 1 to 7
                    EFFORT        | 9          | effort runs from 1 to 7
                    EFFORT        | 6.5        | not a whole number: effort runs from 1 to 7
                    EFFORT        | very       | not a whole number: effort runs from 1 to 7
                    EFFORT        | 99999999999| not a whole number: effort runs from 1 to 7
                    REWORK        | -1         | rework runs from 0 to 1,000
                    SATISFACTION  | 0          | satisfaction runs from 1 to 5
                    SATISFACTION  | 6          | satisfaction runs from 1 to 5
                    DONE          | maybe      | neither yes nor no: write yes, no, true, false, 1 or 0
                    APPLICABLE    | 2          | neither yes nor no: write yes, no, true, false, 1 or 0
                    MOMENT        | wonder     | not one of: surprise, going-the-distance, miracle, selfless
                    INITIATED_BY  | nobody     | not one of: firm, customer
                    OCCURRED_AT   | 2026-03-29 02:30 | this time does not exist in Europe/Berlin: the clocks go forward there
                    PROMISED_AT   | 2026-02-30 | this day does not exist
                    """)
    void refusesATouchpointsCellAndNamesWhatIsAllowed(Column column, String value, String reason) {
        Map<Column, String> cells = Map.of(Column.TRANSACTION, "T1", Column.STEP, "a", column, value);
        assertThat(mistakes(FactKind.TOUCHPOINTS, cells)).containsExactly(new Mistake(column.label(), value, reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TRANSACTIONS | VALUE         | 12,50  | not an amount: write digits and a decimal point, such as 1234.50
                    TRANSACTIONS | VALUE         | 1e3    | not an amount: write digits and a decimal point, such as 1234.50
                    TRANSACTIONS | VALUE         | 1.005  | an amount has at most two decimals
                    TRANSACTIONS | CURRENCY      | EURO   | not a currency of ISO 4217: write three letters such as EUR
                    TRANSACTIONS | CURRENCY      | QQQ    | not a currency of ISO 4217: write three letters such as EUR
                    TRANSACTIONS | STATUS        | closed | not one of: open, completed, cancelled
                    ANSWERS      | OVERALL       | 6      | overall runs from 1 to 5
                    ANSWERS      | OVERALL       | 0      | overall runs from 1 to 5
                    ANSWERS      | RETURN_INTENT | 11     | return_intent runs from 0 to 10
                    ANSWERS      | RETURN_INTENT | -1     | return_intent runs from 0 to 10
                    """)
    void refusesACellOfOtherKinds(FactKind kind, Column column, String value, String reason) {
        assertThat(mistakes(kind, Map.of(Column.TRANSACTION, "T1", column, value)))
                .containsExactly(new Mistake(column.label(), value, reason));
    }

    @Test
    void tellsEveryMistakeOfARow() {
        assertThat(mistakes(FactKind.TOUCHPOINTS, Map.of(Column.STEP, "a", Column.EFFORT, "9", Column.DONE, "?")))
                .extracting(Mistake::column, Mistake::value)
                .containsExactly(tuple("transaction", null), tuple("done", "?"), tuple("effort", "9"));
    }

    @Test
    void refusesATouchpointWithoutStepAndReference() {
        assertThat(mistakes(FactKind.TOUCHPOINTS, Map.of(Column.TRANSACTION, "T1", Column.STEP, " ")))
                .extracting(Mistake::column)
                .containsExactly("step");
    }

    @Test
    void refusesAStepNamedWellAndNotWell() {
        assertThat(mistakes(
                        FactKind.ANSWERS, Map.of(Column.TRANSACTION, "T1", Column.WELL, "a|b", Column.NOT_WELL, "b")))
                .extracting(Mistake::column)
                .containsExactly("not_well");
    }

    @ParameterizedTest
    @CsvSource({"200, 10000, true", "201, 1, false", "1, 10001, false"})
    void limitsReferencesTo200AndNotesTo10000Characters(int reference, int note, boolean taken) {
        Map<Column, String> cells =
                Map.of(Column.TRANSACTION, "t".repeat(reference), Column.STEP, "a", Column.NOTE, "n".repeat(note));
        assertThat(map(FactKind.TOUCHPOINTS, cells) instanceof Mapped.Facts).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSACTION, 'a\u0000b', U+0000",
        "TRANSACTION, 'a\u001bb', U+001B",
        "STEP,        'a\nb',     U+000A",
        "NOTE,        'a\u0007b', U+0007",
        "NOTE,        'a\u0085b', U+0085",
        "NOTE,        'caf\uFFFD', UTF-8",
        "EFFORT,      '\uFFFD7',   UTF-8",
        "OCCURRED_AT, '\uFFFD',    UTF-8",
    })
    void refusesWhatCannotBeTextAndSaysWhy(Column column, String value, String reason) {
        Map<Column, String> cells = new EnumMap<>(Map.of(Column.TRANSACTION, "T1", Column.STEP, "a"));
        cells.put(column, value);
        assertThat(mistakes(FactKind.TOUCHPOINTS, cells)).singleElement().satisfies(mistake -> {
            assertThat(mistake.column()).isEqualTo(column.label());
            assertThat(mistake.reason()).contains(reason);
        });
    }

    @Test
    void refusesHalfACharacterAndNeverCutsOneInTwo() {
        assertThat(mistakes(FactKind.TOUCHPOINTS, Map.of(Column.TRANSACTION, "a\uD83D", Column.STEP, "a")))
                .extracting(Mistake::value)
                .containsExactly("a\uFFFD");
        String long199 = "x".repeat(199) + "😀😀";
        assertThat(mistakes(FactKind.TOUCHPOINTS, Map.of(Column.TRANSACTION, long199, Column.STEP, "a")))
                .extracting(Mistake::value)
                .containsExactly("x".repeat(199) + "…");
    }

    private static Mapped map(FactKind kind, Map<Column, String> cells) {
        List<Column> columns = new ArrayList<>(cells.keySet());
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        columns.forEach(column -> positions.put(column, columns.indexOf(column)));
        return new RowMapper(kind, ZoneId.of("Europe/Berlin"))
                .map(new Cells.Binding(positions)
                        .bind(columns.stream().map(cells::get).toList()));
    }

    private static FactRow facts(FactKind kind, Map<Column, String> cells) {
        return ((Mapped.Facts) map(kind, cells)).row();
    }

    private static List<Mistake> mistakes(FactKind kind, Map<Column, String> cells) {
        return ((Mapped.Mistakes) map(kind, cells)).all();
    }
}
