package journey.service.recording;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import journey.domain.ReferenceId;
import journey.domain.ReferenceText;
import journey.domain.journey.Blueprint;
import journey.domain.transaction.TransactionFacts;
import journey.service.scoring.rules.TransactionJudgement;
import journey.service.scoring.rules.TransactionRule;
import journey.service.weight.WeightsInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one transaction with all its facts, and judges it as it stands now: with every reason. */
@Service
public class FactReader {

    private final TransactionRepository transactions;
    private final TouchpointRepository touchpoints;
    private final AnswerRepository answers;
    private final WeightsInForce weights;
    private final Clock clock;

    FactReader(
            TransactionRepository transactions,
            TouchpointRepository touchpoints,
            AnswerRepository answers,
            WeightsInForce weights,
            Clock clock) {
        this.transactions = transactions;
        this.touchpoints = touchpoints;
        this.answers = answers;
        this.weights = weights;
        this.clock = clock;
    }

    /** The transaction of this reference, as it is written or else as references are stored. */
    @Transactional(readOnly = true)
    public Optional<RecordedFacts> transaction(String reference) {
        Optional<RecordedFacts> found = written(reference);
        String stored = ReferenceText.of(reference);
        return found.isPresent() || stored.equals(reference) ? found : written(stored);
    }

    private Optional<RecordedFacts> written(String reference) {
        long id = ReferenceId.ofTransaction(reference);
        List<TransactionRecord> found = transactions.read(List.of(id));
        if (found.isEmpty() || !found.get(0).header().reference().equals(reference)) {
            return Optional.empty();
        }
        TransactionRecord record = found.get(0);
        load(Map.of(id, record));
        Header header = record.header();
        Blueprint blueprint = header.blueprint();
        return Optional.of(new RecordedFacts(
                reference,
                header.referenceLabel(),
                blueprint,
                header.customer(),
                header.channel(),
                header.segment(),
                header.value(),
                header.currency(),
                record.facts(),
                judge(record, blueprint)));
    }

    /** The facts of these transactions by their references, in the order of their ids; those not stored are left out. */
    @Transactional(readOnly = true)
    public Map<String, TransactionFacts> facts(Collection<Long> ids) {
        Map<Long, TransactionRecord> records = new LinkedHashMap<>();
        transactions.read(ids).forEach(record -> records.put(record.id(), record));
        load(records);
        Map<String, TransactionFacts> facts = new LinkedHashMap<>();
        records.values().forEach(record -> facts.put(record.header().reference(), record.facts()));
        return facts;
    }

    private void load(Map<Long, TransactionRecord> records) {
        touchpoints.load(records);
        answers.load(records);
    }

    private @Nullable TransactionJudgement judge(TransactionRecord record, @Nullable Blueprint blueprint) {
        return blueprint == null
                ? null
                : TransactionRule.judge(record.facts(), blueprint.definition(), weights.of(blueprint), clock.instant());
    }
}
