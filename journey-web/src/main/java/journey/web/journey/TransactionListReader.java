package journey.web.journey;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import journey.domain.journey.Definition;
import journey.domain.journey.Step;
import journey.domain.transaction.Grade;
import journey.domain.transaction.Verdict;
import journey.service.journey.JourneyService;
import journey.service.scoring.rules.TransactionJudgement;
import journey.service.scoring.rules.TransactionScore;
import journey.service.transaction.TransactionFilter;
import journey.service.transaction.TransactionLine;
import journey.web.chart.Bead;
import journey.web.chart.Figures;
import journey.web.journey.TransactionListPage.Choice;
import journey.web.journey.TransactionListPage.Row;
import journey.web.scope.FilterBar;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the list of transactions together. */
@Component
class TransactionListReader {

    private final JourneyService journeys;
    private final Texts texts;
    private final ZoneId zone;

    TransactionListReader(JourneyService journeys, Texts texts, ZoneId zone) {
        this.journeys = journeys;
        this.texts = texts;
        this.zone = zone;
    }

    /** Which page of how many, under which filters. */
    record Place(FilterBar bar, int page, long pages) {}

    TransactionListPage page(
            String code, TransactionFilter filter, long count, List<TransactionLine> lines, Place place) {
        Definition plan = journeys.latest(code).orElseThrow().definition();
        String same = sameList(filter);
        return new TransactionListPage(
                code,
                plan.name(),
                sentence(plan, filter, count),
                filter,
                lines.stream().map(this::row).toList(),
                plan.steps().stream()
                        .map(step -> new Choice(step.code(), step.name()))
                        .toList(),
                place.bar().with(place.bar().action() + ".csv" + same),
                texts.say("transactions.position", place.page(), place.pages()),
                address(place, same, place.page() - 1),
                address(place, same, place.page() + 1));
    }

    private Sentence sentence(Definition plan, TransactionFilter filter, long count) {
        Piece number = Piece.strong(texts.figures().count(count));
        Piece journey = Piece.plain(plan.name());
        Step step = filter.step() == null ? null : plan.step(filter.step());
        if (step != null && filter.stepVerdict() != null) {
            return texts.sentence(
                    "transactions.sentence.step." + key(filter.stepVerdict()),
                    number,
                    journey,
                    Piece.strong(step.name()));
        }
        Step only = filter.only() == null ? null : plan.step(filter.only());
        if (only != null) {
            return texts.sentence("transactions.sentence.only", number, journey, Piece.strong(only.name()));
        }
        return filter.verdict() == null
                ? texts.sentence("transactions.sentence.all", number, journey)
                : texts.sentence("transactions.sentence." + key(filter.verdict()), number, journey);
    }

    private Row row(TransactionLine line) {
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(LocaleContextHolder.getLocale())
                .withZone(zone);
        Double score = line.score();
        String customer = line.customer();
        return new Row(
                line.reference(),
                "/transactions?reference=" + Addresses.value(line.reference()),
                customer == null ? Figures.NONE : line.customerName() != null ? line.customerName() : customer,
                customer == null ? null : "/customers?reference=" + Addresses.value(customer),
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

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The list's own filters as they stand in the address. */
    private static String sameList(TransactionFilter filter) {
        StringBuilder query = new StringBuilder("?sort=").append(key(filter.order()));
        append(query, "verdict", filter.verdict() == null ? null : key(filter.verdict()));
        append(query, "step", filter.step());
        append(query, "stepVerdict", filter.stepVerdict() == null ? null : key(filter.stepVerdict()));
        append(query, "failing", filter.failing());
        append(query, "only", filter.only());
        append(query, "reference", filter.reference());
        return query.toString();
    }

    private static void append(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append('&').append(name).append('=').append(Addresses.value(value));
        }
    }

    private static @Nullable String address(Place place, String same, int page) {
        return page < 1 || page > place.pages()
                ? null
                : place.bar().with(place.bar().action() + same, "page=" + page);
    }
}
