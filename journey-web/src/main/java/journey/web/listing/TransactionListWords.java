package journey.web.listing;

import java.util.Locale;
import java.util.stream.Collectors;
import journey.domain.journey.Definition;
import journey.domain.journey.Step;
import journey.service.flow.FlowService;
import journey.service.scope.Scope;
import journey.service.transaction.TransactionFilter;
import journey.service.transaction.TransactionFilter.Deviation;
import journey.service.transaction.TransactionFilter.Passed;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which transactions are listed. */
@Component
class TransactionListWords {

    private final FlowService flow;
    private final Texts texts;

    TransactionListWords(FlowService flow, Texts texts) {
        this.flow = flow;
        this.texts = texts;
    }

    Sentence sentence(Scope scope, @Nullable Definition plan, TransactionFilter filter, long count) {
        Piece number = Piece.strong(texts.figures().count(count));
        Piece journey = Piece.plain(
                plan == null ? texts.say("transactions.of.all") : texts.say("transactions.of", plan.name()));
        Deviation deviation = filter.deviation();
        if (deviation != null) {
            String kind = deviation.kind().name().toLowerCase(Locale.ROOT);
            return texts.counted(
                    "transactions.sentence.deviation." + kind, count, number, journey, step(plan, deviation.step()));
        }
        ListParameters.Choice ofStep = ListParameters.Choice.of(filter.stepVerdicts());
        if (filter.step() != null && ofStep != null) {
            return texts.counted(
                    "transactions.sentence.step." + ofStep.key(), count, number, journey, step(plan, filter.step()));
        }
        if (filter.only() != null) {
            return texts.counted("transactions.sentence.only", count, number, journey, step(plan, filter.only()));
        }
        Passed passed = filter.passed();
        if (passed != null) {
            Piece from = step(plan, passed.from());
            return passed.to() == null
                    ? texts.counted("transactions.sentence.passed", count, number, journey, from)
                    : texts.counted(
                            "transactions.sentence.reached", count, number, journey, from, step(plan, passed.to()));
        }
        if (filter.said() != null) {
            return texts.counted("transactions.sentence.said", count, number, journey, step(plan, filter.said()));
        }
        if (filter.variant() != null) {
            return texts.counted(
                    "transactions.sentence.variant",
                    count,
                    number,
                    journey,
                    Piece.strong(order(scope, plan, filter.variant())));
        }
        return ofState(filter, count, number, journey);
    }

    private Sentence ofState(TransactionFilter filter, long count, Piece number, Piece journey) {
        if (filter.dueBy() != null) {
            return texts.counted("transactions.sentence.due", count, number, journey);
        }
        if (filter.state() != null) {
            String state = filter.state().name().toLowerCase(Locale.ROOT);
            return texts.counted("transactions.sentence." + state, count, number, journey);
        }
        ListParameters.Choice verdict = ListParameters.Choice.of(filter.verdicts());
        if (filter.shape() != null && verdict == null) {
            String shape = texts.say("transaction.shape." + filter.shape().name());
            return texts.counted("transactions.sentence.shape", count, number, journey, Piece.strong(shape));
        }
        return texts.counted(
                "transactions.sentence." + (verdict == null ? "all" : verdict.key()), count, number, journey);
    }

    private static Piece step(@Nullable Definition plan, String code) {
        return Piece.strong(name(plan, code));
    }

    private static String name(@Nullable Definition plan, String code) {
        Step step = plan == null ? null : plan.step(code);
        return step == null ? code : step.name();
    }

    /** The steps of an order in which touchpoints came. */
    private String order(Scope scope, @Nullable Definition plan, String key) {
        return flow.variants(scope).stream()
                .filter(variant -> variant.whole() && variant.key().startsWith(key))
                .findFirst()
                .map(variant ->
                        variant.steps().stream().map(code -> name(plan, code)).collect(Collectors.joining(" → ")))
                .orElse(key);
    }
}
