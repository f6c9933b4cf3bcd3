package journey.service.demo.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import journey.domain.answer.Answer;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.AnswerRow;
import journey.domain.imports.FactRow.CustomerRow;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.imports.FactRow.TransactionRow;
import journey.domain.journey.Definition;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.TransactionFacts;
import journey.service.scoring.rules.PlanWeights;
import journey.service.scoring.rules.TransactionJudgement;
import journey.service.scoring.rules.TransactionRule;

/** The demo company of one day, played once for all tests, with its transactions put together and judged. */
final class PlayedCompany {

    static final Instant NOW = Instant.parse("2026-06-17T00:00:00Z");

    private static final PlayedCompany ONE = new PlayedCompany();

    record Judged(TransactionRow row, List<TouchpointRow> touchpoints, TransactionJudgement judgement) {}

    final Map<String, Definition> plans = new HashMap<>();
    final List<FactRow> rows = new ArrayList<>();
    final List<Integer> chunkSizes = new ArrayList<>();
    final Map<String, TransactionRow> transactions = new LinkedHashMap<>();
    final Map<String, List<TouchpointRow>> touchpoints = new HashMap<>();
    final Map<String, AnswerRow> answers = new HashMap<>();
    final Map<String, CustomerRow> customers = new LinkedHashMap<>();
    final Map<String, List<Judged>> judged = new HashMap<>();

    private PlayedCompany() {
        DemoCompany.JOURNEYS.forEach(code -> plans.put(code, DemoPlans.plan(code)));
        DemoCompany.generate(NOW, chunk -> {
            rows.addAll(chunk);
            chunkSizes.add(chunk.size());
        });
        rows.forEach(this::sort);
        transactions.values().forEach(this::judge);
    }

    static PlayedCompany one() {
        return ONE;
    }

    private void sort(FactRow row) {
        if (row instanceof CustomerRow customer) {
            customers.putIfAbsent(customer.customer(), customer);
        } else if (row instanceof TransactionRow transaction) {
            transactions.put(transaction.transaction(), transaction);
        } else if (row instanceof TouchpointRow touchpoint) {
            touchpoints
                    .computeIfAbsent(touchpoint.transaction(), t -> new ArrayList<>())
                    .add(touchpoint);
        } else if (row instanceof AnswerRow answer) {
            answers.put(answer.transaction(), answer);
        }
    }

    private void judge(TransactionRow row) {
        List<TouchpointRow> own = touchpoints.getOrDefault(row.transaction(), List.of());
        AnswerRow answer = answers.get(row.transaction());
        TransactionFacts facts = new TransactionFacts(
                row.openedAt(),
                row.closedAt(),
                row.status(),
                null,
                NOW,
                own.stream().map(PlayedCompany::touchpoint).toList(),
                answer == null ? List.of() : List.of(answer(answer)));
        judged.computeIfAbsent(row.journey(), code -> new ArrayList<>())
                .add(new Judged(
                        row, own, TransactionRule.judge(facts, plans.get(row.journey()), PlanWeights.EQUAL, NOW)));
    }

    private static Touchpoint touchpoint(TouchpointRow row) {
        return new Touchpoint(
                row.step(),
                row.occurrence(),
                row.reference(),
                row.occurredAt(),
                row.promisedAt(),
                null,
                null,
                row.channel(),
                row.department(),
                row.employee(),
                row.causedBy(),
                row.initiatedBy(),
                row.measures(),
                row.applicable(),
                row.moment(),
                row.note());
    }

    private static Answer answer(AnswerRow row) {
        return new Answer(
                "",
                row.answeredAt(),
                row.everything(),
                row.well() == null ? Set.of() : row.well(),
                row.notWell() == null ? Set.of() : row.notWell(),
                row.overall(),
                row.returnIntent(),
                row.comment());
    }
}
