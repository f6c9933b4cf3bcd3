package journey.service.demo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.AnswerRow;
import journey.domain.imports.FactRow.CustomerRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.imports.FactRow.TransactionRow;
import journey.domain.journey.Definition;
import journey.domain.transaction.Status;
import org.junit.jupiter.api.Test;

/** The rows that the demo company brings: as many as promised, always the same, and right by themselves. */
class DemoCompanyTests {

    private final PlayedCompany company = PlayedCompany.one();

    @Test
    void bringsTheSameRowsForTheSameDay() {
        assertThat(hash(PlayedCompany.NOW.plusSeconds(3_600), "UTC")).isEqualTo(company.rows.hashCode());
    }

    @Test
    void bringsOtherRowsOnAnotherDayAndInAnotherZone() {
        assertThat(hash(PlayedCompany.NOW.plusSeconds(86_400), "UTC")).isNotEqualTo(company.rows.hashCode());
        assertThat(hash(PlayedCompany.NOW, "Asia/Tokyo")).isNotEqualTo(company.rows.hashCode());
    }

    private static int hash(Instant now, String zone) {
        List<FactRow> rows = new ArrayList<>();
        DemoCompany.generate(now, ZoneId.of(zone), rows::addAll);
        return rows.hashCode();
    }

    @Test
    void isOfThePromisedSize() {
        assertThat(company.touchpoints.values().stream().mapToInt(List::size).sum())
                .isBetween(190_000, 215_000);
        assertThat(company.transactions).hasSizeBetween(28_000, 32_000);
        assertThat(company.customers).hasSizeBetween(11_000, 13_000);
        assertThat(company.answers.size() / (double) company.transactions.size())
                .isBetween(0.30, 0.38);
        assertThat(company.rows.size() / (double) DemoCompany.EXPECTED_ROWS).isBetween(0.95, 1.05);
        assertThat(company.chunkSizes).allMatch(size -> size <= 6_000);
    }

    @Test
    void keepsAllRowsOfATransactionInOneChunk() {
        List<Set<String>> chunks = new ArrayList<>();
        DemoCompany.generate(PlayedCompany.NOW, rows -> {
            Set<String> seen = new HashSet<>();
            rows.forEach(row -> seen.add(transaction(row)));
            seen.remove("");
            chunks.add(seen);
        });
        assertThat(chunks.stream().mapToInt(Set::size).sum()).isEqualTo(company.transactions.size());
    }

    private static String transaction(FactRow row) {
        if (row instanceof TransactionRow transaction) {
            return transaction.transaction();
        } else if (row instanceof TouchpointRow touchpoint) {
            return touchpoint.transaction();
        }
        return row instanceof AnswerRow answer ? answer.transaction() : "";
    }

    @Test
    void namesOnlyTransactionsAndCustomersThatExist() {
        assertThat(company.touchpoints.keySet()).allMatch(company.transactions::containsKey);
        assertThat(company.answers.keySet()).allMatch(company.transactions::containsKey);
        assertThat(company.transactions.values())
                .allMatch(transaction -> company.customers.containsKey(transaction.customer()));
    }

    @Test
    void givesEachFactOnce() {
        Set<Object> keys = new HashSet<>();
        assertThat(touchpoints().filter(row -> !keys.add(List.of(row.transaction(), row.step(), row.occurrence()))))
                .isEmpty();
        assertThat(company.rows.stream().filter(TransactionRow.class::isInstance))
                .hasSize(company.transactions.size());
    }

    @Test
    void tellsNothingOfTheFutureAndNothingBeforeATransactionBegins() {
        assertThat(company.transactions.values().stream()
                        .filter(row -> !row.openedAt().isBefore(PlayedCompany.NOW)
                                || (row.closedAt() == null) != (row.status() == Status.OPEN)))
                .isEmpty();
        assertThat(touchpoints()
                        .filter(row -> row.occurredAt() != null)
                        .filter(row -> row.occurredAt().isAfter(PlayedCompany.NOW)
                                || row.occurredAt()
                                        .isBefore(company.transactions
                                                .get(row.transaction())
                                                .openedAt())))
                .isEmpty();
        assertThat(company.answers.values())
                .allMatch(answer -> answer.answeredAt().isBefore(PlayedCompany.NOW));
    }

    private Stream<TouchpointRow> touchpoints() {
        return company.touchpoints.values().stream().flatMap(List::stream);
    }

    @Test
    void usesThePlansOwnStepsAndMeasuresWhatTheyRequire() {
        for (JourneyPlay play : DemoCompany.plays()) {
            Definition plan = company.plans.get(play.code());
            assertThat(play.steps().stream().map(step -> step.code))
                    .containsExactlyElementsOf(
                            plan.steps().stream().map(step -> step.code()).toList());
            for (StepPlay step : play.steps()) {
                var planned = plan.step(step.code);
                assertThat(step.measures)
                        .as(step.code)
                        .isEqualTo(planned.standard().required());
                assertThat(step.department).isEqualTo(planned.department());
                if (planned.promise() != null) {
                    assertThat(step.promiseAfter).isEqualTo(planned.promise().after());
                    assertThat((long) (step.withinHours * 60))
                            .isEqualTo(planned.promise().within().toMinutes());
                }
            }
        }
    }

    @Test
    void blamesOnlyPlannedStepsForContactsThatWereNotPlanned() {
        company.judged.forEach((code, transactions) -> transactions.forEach(one -> one.touchpoints().stream()
                .filter(row -> row.causedBy() != null)
                .forEach(row -> {
                    assertThat(company.plans.get(code).step(row.causedBy())).isNotNull();
                    assertThat(company.plans.get(code).step(row.step())).isNull();
                })));
    }

    @Test
    void leavesSomeCustomersLostWithAReason() {
        assertThat(company.rows.stream()
                        .filter(row -> row instanceof CustomerRow customer && customer.lostAt() != null)
                        .map(row -> ((CustomerRow) row).lostReason()))
                .hasSizeBetween(300, 900)
                .doesNotContainNull();
    }

    @Test
    void saysInManySentencesWhatWentWrong() {
        List<String> comments = company.answers.values().stream()
                .map(AnswerRow::comment)
                .filter(comment -> comment != null)
                .toList();
        assertThat(comments).hasSizeGreaterThan(3_000).noneMatch(comment -> comment.contains("{"));
        assertThat(new HashSet<>(comments)).hasSizeGreaterThan(200);
    }
}
