package journey.web.compare;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import journey.domain.TermKind;
import journey.domain.journey.Blueprint;
import journey.service.change.rules.Movement;
import journey.service.comparison.Comparison;
import journey.service.comparison.ComparisonService;
import journey.service.comparison.ComparisonService.Group;
import journey.service.comparison.Difference;
import journey.service.everything.rules.StepYield;
import journey.service.scope.Scope;
import journey.service.scope.ScopeWords;
import journey.web.chart.Figures;
import journey.web.compare.ComparePage.GroupRow;
import journey.web.compare.ComparePage.Sides;
import journey.web.compare.ComparePage.StepRow;
import journey.web.journey.RateWords;
import journey.web.scope.Addresses;
import journey.web.scope.FilterBar;
import journey.web.sentence.Figure;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts two groups of a journey's transactions side by side. */
@Component
class ComparePages {

    private final ComparisonService comparisons;
    private final ScopeWords words;
    private final Texts texts;

    ComparePages(ComparisonService comparisons, ScopeWords words, Texts texts) {
        this.comparisons = comparisons;
        this.words = words;
        this.texts = texts;
    }

    /**
     * The page of two groups.
     *
     * @param one code of the first group; where there is no such group, one of the two largest
     */
    ComparePage page(Blueprint plan, Scope scope, FilterBar bar, TermKind by, String one, String other) {
        Two two = two(scope, by, one, other);
        List<Group> groups = two.groups();
        List<String> codes = two.codes();
        String first = two.one();
        String second = two.other();
        String dimension = by.name().toLowerCase(Locale.ROOT);
        boolean areTwo = two.areTwo();
        Comparison comparison = areTwo ? comparisons.compare(scope, by, first, second) : null;
        String journey = plan.definition().code();
        return new ComparePage(
                journey,
                plan.definition().name(),
                sentence(comparison, first, second, dimension),
                dimension,
                areTwo ? first : "",
                areTwo ? second : "",
                ComparisonService.isWhole(codes)
                        ? groups.stream().map(Group::code).sorted().toList()
                        : codes,
                groups.stream()
                        .map(group -> row(
                                group,
                                journey,
                                bar,
                                dimension,
                                group.code().equals(first) || group.code().equals(second)))
                        .toList(),
                comparison == null ? null : sides(comparison, journey, bar, dimension, first, second),
                bar.with(CompareController.address(
                        journey, ".csv", dimension, areTwo ? first : "", areTwo ? second : "")));
    }

    /**
     * The groups, and which two are held against one another.
     *
     * @param one code of the first; empty: there is none
     */
    private record Two(List<Group> groups, List<String> codes, String one, String other) {

        boolean areTwo() {
            return !one.isEmpty() && !other.isEmpty();
        }
    }

    private Two two(Scope scope, TermKind by, String one, String other) {
        List<Group> groups = comparisons.groups(scope, by);
        List<String> codes = words.codes(by);
        String first = codes.contains(one) ? one : largest(groups, other);
        String second = codes.contains(other) && !other.equals(first) ? other : largest(groups, first);
        return new Two(groups, codes, first, second);
    }

    /** The page's two tables as one: first all groups, then the two by step. */
    void write(Blueprint plan, Scope scope, TermKind by, String one, String other, OutputStream out) {
        Two two = two(scope, by, one, other);
        CompareCsv csv = new CompareCsv(plan, by, out);
        two.groups().forEach(csv::write);
        if (two.areTwo()) {
            csv.write(two.one(), two.other(), comparisons.compare(scope, by, two.one(), two.other()));
        }
        csv.flush();
    }

    /** The group with most transactions besides another; "": there is none. */
    private static String largest(List<Group> groups, String besides) {
        return groups.stream()
                .map(Group::code)
                .filter(code -> !code.equals(besides))
                .findFirst()
                .orElse("");
    }

    private Sentence sentence(@Nullable Comparison comparison, String one, String other, String by) {
        if (comparison == null) {
            return texts.sentence("compare.none." + by);
        }
        Difference rate = comparison.rate();
        Movement counts = rate.counts();
        if (!counts.isComparable()) {
            return texts.sentence("compare.few", Piece.strong(one), Piece.strong(other));
        }
        boolean less = counts.difference() < 0;
        String key = !rate.isProven() ? "compare.same" : less ? "compare.less" : "compare.more";
        return texts.sentence(
                key,
                Piece.strong(one),
                Piece.strong(percent(counts.before())),
                Piece.strong(other),
                new Piece(percent(counts.now()), !rate.isProven() ? "strong" : less ? "bad" : "good", null));
    }

    private GroupRow row(Group group, String journey, FilterBar bar, String by, boolean chosen) {
        Addresses addresses = in(bar, by, group.code());
        return new GroupRow(
                group.code(),
                new Figure(
                        texts.figures().percentFine(group.rate().rate().orElse(Double.NaN)),
                        addresses.journey(journey)),
                group.rate()
                        .interval()
                        .map(bounds -> texts.figures().interval(bounds.low(), bounds.high()))
                        .orElse(Figures.NONE),
                RateWords.full(group.rate(), texts),
                Figure.of(group.rate().transactions(), texts, addresses.transactions(journey)),
                chosen);
    }

    private Sides sides(Comparison comparison, String journey, FilterBar bar, String by, String one, String other) {
        Addresses first = in(bar, by, one);
        Addresses second = in(bar, by, other);
        List<StepRow> rows = new ArrayList<>();
        for (Difference step : comparison.steps()) {
            String code = String.valueOf(step.step());
            rows.add(new StepRow(
                    step.name(),
                    new Addresses(bar).evidence(journey, code),
                    share(step.counts().before(), first, journey, code),
                    texts.figures().count(step.counts().before().measured()),
                    share(step.counts().now(), second, journey, code),
                    texts.figures().count(step.counts().now().measured()),
                    difference(step),
                    interval(step),
                    !step.isProven() ? null : step.counts().difference() < 0 ? "bad" : "good"));
        }
        return new Sides(difference(comparison.rate()), interval(comparison.rate()), rows);
    }

    private Figure share(StepYield counts, Addresses addresses, String journey, String step) {
        return new Figure(percent(counts), counts.measured() == 0 ? null : addresses.ofStep(journey, step, "measured"));
    }

    private String percent(StepYield counts) {
        return texts.figures().percentFine(counts.rate().orElse(Double.NaN));
    }

    private String difference(Difference difference) {
        return difference.counts().isComparable()
                ? texts.figures().rise(difference.counts().difference())
                : Figures.NONE;
    }

    private String interval(Difference difference) {
        if (!difference.counts().isComparable()) {
            return "";
        }
        Movement.Range range = difference.counts().interval();
        return texts.say(
                "change.interval",
                texts.figures().rise(range.low()),
                texts.figures().rise(range.high()));
    }

    /** The filters of the page, and the group besides. */
    private static Addresses in(FilterBar bar, String by, String code) {
        return new Addresses(bar.limited(by, code));
    }
}
