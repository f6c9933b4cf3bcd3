package journey.web.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Definition;
import journey.service.customer.CustomerService;
import journey.service.journey.JourneyService;
import journey.service.recording.FactReader;
import journey.service.recording.RecordedFacts;
import journey.service.transaction.TransactionService;
import journey.web.log.LogPage.Stage;
import journey.web.log.LogPage.Suggestion;
import journey.web.sentence.Sentence;
import journey.web.wording.TransactionSentence;
import journey.web.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what the page has to offer for what was typed so far. */
@Component
class LogDesk {

    private static final int SUGGESTIONS = 8;
    private static final int CUSTOMERS = 4;

    private final FactReader facts;
    private final JourneyService journeys;
    private final TransactionService transactions;
    private final CustomerService customers;

    LogDesk(FactReader facts, JourneyService journeys, TransactionService transactions, CustomerService customers) {
        this.facts = facts;
        this.journeys = journeys;
        this.transactions = transactions;
        this.customers = customers;
    }

    /** The stored transaction of a form. */
    Optional<RecordedFacts> transaction(LogForm form) {
        return form.reference().isEmpty() ? Optional.empty() : facts.transaction(form.reference());
    }

    /** The form with what goes without saying: the only journey there is, where the transaction is surely new. */
    LogForm completed(LogForm form) {
        if (form.reference().isEmpty() || !form.journey().isEmpty()) {
            return form;
        }
        Map<String, String> names = names();
        boolean known =
                transaction(form).map(found -> found.blueprint() != null).orElse(false);
        return names.size() == 1 && !known && suggestions(form.reference()).isEmpty()
                ? form.by(names.keySet().iterator().next())
                : form;
    }

    LogPage page(LogForm form, Wording words) {
        if (form.reference().isEmpty()) {
            return new LogPage(Stage.REFERENCE, false, null, "", List.of(), Map.of(), List.of(), Map.of(), "");
        }
        Optional<RecordedFacts> found = transaction(form);
        Blueprint stored = found.map(RecordedFacts::blueprint).orElse(null);
        Definition plan = stored != null ? stored.definition() : chosen(form);
        Map<String, String> toChoose = stored != null ? Map.of() : names();
        List<Suggestion> suggestions = found.isPresent() ? List.of() : suggestions(form.reference());
        return new LogPage(
                plan == null ? Stage.JOURNEY : Stage.ENTRY,
                found.isPresent(),
                stored == null
                        ? null
                        : found.map(known -> sentence(known, words)).orElse(null),
                found.map(LogDesk::about).orElse(""),
                plan == null ? suggestions : List.of(),
                toChoose,
                plan == null ? List.of() : choices(plan, found, words),
                plan == null ? Map.of() : causes(plan, words),
                Stream.of(form.day() + " " + form.time(), form.channel(), form.employee())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" · ")));
    }

    private @Nullable Definition chosen(LogForm form) {
        return form.journey().isEmpty()
                ? null
                : journeys.latest(form.journey()).map(Blueprint::definition).orElse(null);
    }

    private static List<StepChoice> choices(Definition plan, Optional<RecordedFacts> found, Wording words) {
        return StepChoices.of(
                plan, found.map(known -> known.facts().touchpoints()).orElse(List.of()), words);
    }

    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        journeys.all().forEach(journey -> names.put(journey.code(), journey.name()));
        return names;
    }

    private static Map<String, String> causes(Definition plan, Wording words) {
        Map<String, String> causes = new LinkedHashMap<>();
        causes.put("", words.say("log.cause.unknown"));
        plan.steps().forEach(step -> causes.put(step.code(), step.name()));
        return causes;
    }

    private Sentence sentence(RecordedFacts known, Wording words) {
        String customer = known.customer();
        String name = customer == null
                ? ""
                : customers.customer(customer).map(view -> view.called()).orElse(customer);
        return TransactionSentence.of(known, name, words);
    }

    private static String about(RecordedFacts known) {
        String journey = known.blueprint() == null
                ? null
                : known.blueprint().definition().name();
        return Stream.of(journey, known.label(), known.customer())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private List<Suggestion> suggestions(String typed) {
        List<Suggestion> found = new ArrayList<>();
        transactions
                .startingWith(typed, SUGGESTIONS)
                .forEach(s -> found.add(new Suggestion(s.reference(), join(s.journey(), s.customerName()))));
        customers
                .search(typed, 0, CUSTOMERS)
                .forEach(customer -> transactions
                        .ofCustomer(customer.reference(), 2)
                        .forEach(line ->
                                found.add(new Suggestion(line.reference(), join(line.journey(), customer.called())))));
        return found.stream().distinct().limit(SUGGESTIONS).toList();
    }

    private static String join(@Nullable String journey, @Nullable String customer) {
        return Stream.of(customer, journey == null ? null : Wording.named(journey))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
