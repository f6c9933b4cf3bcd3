package journey.web.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import journey.domain.answer.Answer;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Definition;
import journey.domain.journey.Measure;
import journey.domain.journey.Promise;
import journey.domain.journey.Standard;
import journey.domain.journey.Step;
import journey.domain.touchpoint.Initiator;
import journey.domain.touchpoint.Measures;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.TransactionFacts;
import journey.service.recording.RecordedFacts;
import journey.service.scoring.rules.PlanWeights;
import journey.service.scoring.rules.TransactionRule;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A small shop's transactions to say sentences about: ordered, handed over within two days, delivered. */
public final class Facts {

    public static final Instant NOW = Instant.parse("2026-07-22T10:00:00Z");
    public static final Instant ORDERED = Instant.parse("2026-07-10T10:00:00Z");

    public static final Definition PLAN = new Definition(
            "buy",
            "Buy online",
            Definition.DEFAULT_TARGET,
            List.of(
                    step("ordered", "Order placed", Map.of(Measure.DONE, 1), null, null),
                    step(
                            "handed-over",
                            "Handed to carrier",
                            Map.of(Measure.ON_TIME, 0),
                            new Promise("ordered", Duration.ofDays(2)),
                            null),
                    step("delivered", "Delivered", Map.of(Measure.DONE, 1, Measure.FEELING, 4), null, "handed-over")),
            Set.of("delivered"));

    private Facts() {}

    public static Wording words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Wording(messages, Locale.ENGLISH, ZoneId.of("Europe/Berlin"), NOW);
    }

    public static Touchpoint came(String step, @Nullable Instant at) {
        return came(step, 1, at, Measures.NONE, null);
    }

    public static Touchpoint came(
            String step, int occurrence, @Nullable Instant at, Measures measures, @Nullable String causedBy) {
        return new Touchpoint(
                step,
                occurrence,
                null,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                causedBy,
                causedBy == null ? null : Initiator.CUSTOMER,
                measures,
                null,
                null,
                null);
    }

    /** Felt so much of 5. */
    public static Measures felt(int feeling) {
        return new Measures(null, null, null, null, feeling, null, null, null);
    }

    public static RecordedFacts of(Touchpoint... touchpoints) {
        return of(List.of(touchpoints), List.of());
    }

    public static RecordedFacts of(List<Touchpoint> touchpoints, List<Answer> answers) {
        TransactionFacts facts = new TransactionFacts(null, null, null, null, ORDERED, touchpoints, answers);
        return new RecordedFacts(
                "4591c",
                null,
                new Blueprint(1, 1, 3, PLAN),
                "C1",
                null,
                null,
                null,
                null,
                facts,
                TransactionRule.judge(facts, PLAN, PlanWeights.EQUAL, NOW));
    }

    private static Step step(
            String code, String name, Map<Measure, Integer> cuts, @Nullable Promise promise, @Nullable String cause) {
        return new Step(code, name, "All", null, true, new Standard(cuts), promise, 0.95, cause);
    }
}
