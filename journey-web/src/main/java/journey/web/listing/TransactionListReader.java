package journey.web.listing;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import journey.domain.journey.Definition;
import journey.domain.transaction.Grade;
import journey.domain.transaction.Shape;
import journey.domain.transaction.Verdict;
import journey.service.journey.JourneyService;
import journey.service.scope.Scope;
import journey.service.scoring.rules.TransactionJudgement;
import journey.service.scoring.rules.TransactionScore;
import journey.service.transaction.TransactionFilter;
import journey.service.transaction.TransactionFilter.Deviation;
import journey.service.transaction.TransactionFilter.Order;
import journey.service.transaction.TransactionFilter.Passed;
import journey.service.transaction.TransactionLine;
import journey.web.chart.Bead;
import journey.web.chart.Figures;
import journey.web.listing.TransactionListPage.Choice;
import journey.web.listing.TransactionListPage.Row;
import journey.web.scope.Addresses;
import journey.web.scope.FilterBar;
import journey.web.sentence.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the list of transactions together. */
@Component
class TransactionListReader {

    private final JourneyService journeys;
    private final TransactionListWords words;
    private final Texts texts;
    private final journey.web.wording.Addresses references;
    private final ZoneId zone;

    TransactionListReader(
            JourneyService journeys,
            TransactionListWords words,
            Texts texts,
            journey.web.wording.Addresses references,
            ZoneId zone) {
        this.references = references;
        this.journeys = journeys;
        this.words = words;
        this.texts = texts;
        this.zone = zone;
    }

    TransactionListPage page(
            Scope scope, TransactionFilter filter, List<TransactionLine> lines, Part part, FilterBar bar) {
        String code = scope.journey();
        Definition plan =
                code == null ? null : journeys.latest(code).orElseThrow().definition();
        String same = Query.of(filter);
        return new TransactionListPage(
                code,
                plan == null ? texts.say("transactions.everywhere") : plan.name(),
                words.sentence(scope, plan, filter, part.count()),
                lines.stream().map(this::row).toList(),
                verdicts(filter.verdicts()),
                plan == null ? List.of() : steps(plan, filter),
                verdicts(filter.stepVerdicts()),
                Arrays.stream(Shape.values())
                        .map(shape -> new Choice(
                                key(shape), texts.say("transaction.shape." + shape.name()), shape == filter.shape()))
                        .toList(),
                Arrays.stream(Order.values())
                        .map(order -> choice(key(order), "transactions.sort." + key(order), order == filter.order()))
                        .toList(),
                filter.beginning() == null ? "" : filter.beginning(),
                kept(filter),
                code == null ? null : bar.with("/journeys/" + Addresses.segment(code) + "/wall" + same),
                bar.with(bar.path() + ".csv" + same),
                part.position(texts),
                part.previous(bar, same),
                part.next(bar, same));
    }

    private List<Choice> verdicts(Set<Verdict> verdicts) {
        ListParameters.Choice chosen = ListParameters.Choice.of(verdicts);
        return Arrays.stream(ListParameters.Choice.values())
                .map(choice -> choice(choice.key(), "verdict." + choice.key(), choice == chosen))
                .toList();
    }

    private static List<Choice> steps(Definition plan, TransactionFilter filter) {
        Deviation deviation = filter.deviation();
        String chosen = deviation == null ? filter.step() : deviation.step();
        return plan.steps().stream()
                .map(step -> new Choice(step.code(), step.name(), step.code().equals(chosen)))
                .toList();
    }

    private Choice choice(String code, String message, boolean chosen) {
        return new Choice(code, texts.say(message), chosen);
    }

    private static List<Choice> kept(TransactionFilter filter) {
        Deviation deviation = filter.deviation();
        Passed passed = filter.passed();
        return Stream.of(
                        new Choice("only", String.valueOf(filter.only()), filter.only() != null),
                        new Choice("failing", String.valueOf(filter.failing()), filter.failing() != null),
                        new Choice("said", String.valueOf(filter.said()), filter.said() != null),
                        new Choice("passed", passed == null ? "" : passed.from(), passed != null),
                        new Choice(
                                "reached",
                                passed == null ? "" : String.valueOf(passed.to()),
                                passed != null && passed.to() != null),
                        new Choice("state", filter.state() == null ? "" : key(filter.state()), filter.state() != null),
                        new Choice("due", "soon", filter.dueBy() != null),
                        new Choice("variant", String.valueOf(filter.variant()), filter.variant() != null),
                        new Choice("deviation", deviation == null ? "" : key(deviation.kind()), deviation != null))
                .filter(Choice::chosen)
                .toList();
    }

    private Row row(TransactionLine line) {
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(LocaleContextHolder.getLocale())
                .withZone(zone);
        Double score = line.score();
        String customer = line.customer();
        return new Row(
                line.reference(),
                references.transaction(line.reference()),
                customer == null ? Figures.NONE : line.customerName() != null ? line.customerName() : customer,
                customer == null ? null : references.customer(customer),
                time.format(line.startedAt()),
                texts.say("status." + line.state().name().toLowerCase(Locale.ROOT)),
                bead(line.verdict()),
                failing(line),
                score == null ? Figures.NONE : texts.figures().decimal(score, 0),
                grade(line),
                beads(line.stepVerdicts()));
    }

    /** A partial transaction is not ranked: the grade of its few steps would say more than is known. */
    private String grade(TransactionLine line) {
        Grade grade = line.grade();
        if (grade == null) {
            return Figures.NONE;
        }
        return texts.say(TransactionScore.isPartial(line.coverage()) ? "grade.partial" : "grade." + key(grade));
    }

    private String failing(TransactionLine line) {
        Integer position = line.firstFailing();
        if (position == null) {
            return "";
        }
        if (position == TransactionJudgement.UNASSIGNED) {
            return texts.say("transactions.unassigned");
        }
        return journeys.version(line.journey(), line.version())
                .orElseThrow()
                .definition()
                .steps()
                .get(position)
                .name();
    }

    private static List<Bead> beads(String letters) {
        List<Bead> beads = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (letter != '-') {
                beads.add(letter == 'W' ? Bead.WELL : letter == 'N' ? Bead.NOT_WELL : Bead.UNKNOWN);
            }
        }
        return beads;
    }

    private static Bead bead(Verdict verdict) {
        return Bead.valueOf(verdict.name());
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
