package journey.web.wall;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Step;
import journey.domain.transaction.Verdict;
import journey.service.scope.Scope;
import journey.service.transaction.TransactionFilter;
import journey.service.transaction.TransactionLine;
import journey.service.transaction.TransactionService;
import journey.service.transaction.UnplannedContact;
import journey.web.chart.State;
import journey.web.chart.Wall;
import journey.web.journey.FiguresReader;
import journey.web.journey.JourneyFigures;
import journey.web.journey.StepFigure;
import journey.web.listing.ListParameters;
import journey.web.scope.Addresses;
import journey.web.scope.FilterBar;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import journey.web.wording.Wording;
import journey.web.wording.Wordings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the wall together. */
@Component
class WallReader {

    /** As many as stand on one screen. */
    private static final int MOST_TRANSACTIONS = 400;

    /** Of journeys with very many steps fewer transactions are shown. */
    private static final int MOST_BEADS = 12_000;

    private final TransactionService transactions;
    private final FiguresReader figures;
    private final Texts texts;
    private final Wordings wordings;
    private final journey.web.wording.Addresses references;

    WallReader(
            TransactionService transactions,
            FiguresReader figures,
            Texts texts,
            Wordings wordings,
            journey.web.wording.Addresses references) {
        this.transactions = transactions;
        this.figures = figures;
        this.texts = texts;
        this.wordings = wordings;
        this.references = references;
    }

    WallPage page(
            Blueprint blueprint, Scope scope, TransactionFilter filter, Arrangement arrangement, WallLinks links) {
        List<Step> plan = blueprint.definition().steps();
        Addresses addresses = new Addresses(links.bar());
        Scope ofPlan = scope.ofVersion(blueprint.definition().code(), blueprint.version());
        int most = Math.min(MOST_TRANSACTIONS, MOST_BEADS / plan.size());
        List<TransactionLine> shown = shown(ofPlan, filter, arrangement, most);
        Map<String, List<Integer>> unplanned = unplanned(shown);
        long all = shown.size() < most ? shown.size() : transactions.count(ofPlan, filter);
        String table = addresses.transactions(blueprint.definition().code(), ListParameters.query(filter));
        return new WallPage(
                blueprint.definition().code(),
                blueprint.definition().name(),
                sentence(
                        shown,
                        unplanned,
                        all == shown.size() && filter.verdicts().isEmpty() ? table : null),
                texts.sentence(
                        all == shown.size() ? "wall.beneath.all" : "wall.beneath",
                        Piece.plain(texts.figures().count(shown.size())),
                        Piece.plain(texts.figures().count(all)).linked(table),
                        Piece.plain(texts.say("wall.order." + arrangement.code()))),
                new Wall(blueprint.definition().name(), steps(blueprint, ofPlan), columns(shown, unplanned, plan)),
                links.arrangements(arrangement),
                links.verdicts(),
                links.states(),
                table,
                links.csv());
    }

    /** The same columns as a file. */
    void write(Blueprint blueprint, Scope scope, TransactionFilter filter, Arrangement arrangement, OutputStream out) {
        Scope ofPlan = scope.ofVersion(blueprint.definition().code(), blueprint.version());
        int most = Math.min(
                MOST_TRANSACTIONS, MOST_BEADS / blueprint.definition().steps().size());
        List<TransactionLine> shown = shown(ofPlan, filter, arrangement, most);
        WallCsv.write(blueprint, shown, unplanned(shown), wordings.here().zone(), out);
    }

    private List<TransactionLine> shown(Scope ofPlan, TransactionFilter filter, Arrangement arrangement, int most) {
        return transactions.list(ofPlan, filter, 0, most).stream()
                .sorted(arrangement.order())
                .toList();
    }

    /** After which steps contacts came that were not planned, by transaction. */
    private Map<String, List<Integer>> unplanned(List<TransactionLine> shown) {
        return transactions.unplanned(shown).stream()
                .collect(Collectors.groupingBy(
                        UnplannedContact::transaction,
                        Collectors.mapping(UnplannedContact::after, Collectors.toList())));
    }

    /** @param table the list of those shown; null: it is of more, or of some verdicts only */
    private Sentence sentence(
            List<TransactionLine> shown, Map<String, List<Integer>> unplanned, @Nullable String table) {
        long beads = shown.stream()
                        .mapToLong(line -> line.stepVerdicts()
                                .chars()
                                .filter(letter -> letter == 'W' || letter == 'N')
                                .count())
                        .sum()
                + unplanned.values().stream().mapToLong(List::size).sum();
        long well =
                shown.stream().filter(line -> line.verdict() == Verdict.WELL).count();
        return shown.isEmpty()
                ? texts.sentence("wall.sentence.none")
                : texts.sentence(
                        "wall.sentence",
                        Piece.plain(texts.say("wall.transactions", shown.size()))
                                .linked(table),
                        Piece.plain(texts.figures().count(beads)),
                        Piece.strong(texts.figures().count(well))
                                .linked(table == null ? null : FilterBar.address(table, "verdict=well")));
    }

    private List<Wall.Step> steps(Blueprint blueprint, Scope scope) {
        String code = blueprint.definition().code();
        Optional<JourneyFigures> known = figures.one(scope, code);
        Map<String, State> states = known.stream()
                .flatMap(journey -> journey.steps().stream())
                .collect(Collectors.toMap(figure -> figure.step().step(), StepFigure::state, (one, other) -> one));
        return blueprint.definition().steps().stream()
                .map(step -> new Wall.Step(step.name(), states.getOrDefault(step.code(), State.NONE)))
                .toList();
    }

    private List<Wall.Column> columns(
            List<TransactionLine> shown, Map<String, List<Integer>> unplanned, List<Step> plan) {
        Wording words = wordings.here();
        List<Wall.Column> columns = new ArrayList<>();
        for (TransactionLine line : shown) {
            columns.add(new Wall.Column(
                    references.transaction(line.reference()),
                    title(line, plan, words),
                    line.verdict() == Verdict.WELL,
                    line.stepVerdicts(),
                    unplanned.getOrDefault(line.reference(), List.of())));
        }
        return columns;
    }

    private String title(TransactionLine line, List<Step> plan, Wording words) {
        String failed = IntStream.range(
                        0, Math.min(plan.size(), line.stepVerdicts().length()))
                .filter(i -> line.stepVerdicts().charAt(i) == 'N')
                .mapToObj(i -> plan.get(i).name())
                .collect(Collectors.joining(", "));
        String verdict = texts.say("verdict." + line.verdict().name().toLowerCase(Locale.ROOT));
        return texts.say(
                failed.isEmpty() ? "wall.title" : "wall.title.failed",
                line.reference(),
                words.day(line.startedAt()),
                verdict,
                failed);
    }
}
