package journey.web.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import journey.domain.journey.Blueprint;
import journey.service.flow.DeviationCount;
import journey.service.flow.FlowPair;
import journey.service.flow.FlowService;
import journey.service.flow.Variant;
import journey.service.scope.Scope;
import journey.web.chart.Figures;
import journey.web.flow.FlowPage.DeviationRow;
import journey.web.flow.FlowPage.PairRow;
import journey.web.flow.FlowPage.VariantRow;
import journey.web.scope.Addresses;
import journey.web.scope.FilterBar;
import journey.web.sentence.Figure;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a journey's flow together. */
@Component
class FlowPages {

    private static final int MOST_VARIANTS = 20;
    private static final int MOST_DEVIATIONS = 30;

    private final FlowService flow;
    private final FlowCharts charts;
    private final Texts texts;

    FlowPages(FlowService flow, FlowCharts charts, Texts texts) {
        this.flow = flow;
        this.charts = charts;
        this.texts = texts;
    }

    /** @param key of the variant to show, as it stands in the address; empty: all */
    FlowPage page(Blueprint blueprint, Scope scope, FilterBar bar, String key) {
        Scope ofVersion = scope.ofVersion(blueprint.definition().code(), blueprint.version());
        StepNames names = new StepNames(blueprint.definition());
        FlowService.Flow real = flow.flow(ofVersion);
        List<Variant> variants = real.variants();
        long all = variants.stream().mapToLong(Variant::transactions).sum();
        Variant chosen = variants.stream()
                .filter(variant -> variant.key().equals(key))
                .findFirst()
                .orElse(null);
        List<FlowPair> pairs = chosen == null ? real.pairs() : charts.pairs(chosen, real.pairs());
        List<DeviationCount> deviations = flow.deviations(ofVersion, variants);
        Addresses addresses = new Addresses(bar);
        FlowAddresses behind = new FlowAddresses(addresses);
        Function<FlowPair, @Nullable String> links =
                chosen == null ? behind::pair : pair -> behind.pairOf(chosen, pair);
        return new FlowPage(
                blueprint.definition().code(),
                blueprint.definition().name(),
                sentence(variants, all, deviations, names, behind),
                chosen(chosen, key, variants, all),
                bar.with(bar.action()),
                charts.chart(blueprint, names, pairs, chosen == null ? all : chosen.transactions(), addresses, links),
                pairs.stream().map(pair -> row(pair, names, links.apply(pair))).toList(),
                rows(variants, all, names, bar, behind),
                variants.size() > MOST_VARIANTS
                        ? texts.say("flow.variants.more", texts.figures().count(variants.size() - (long) MOST_VARIANTS))
                        : "",
                deviations.stream()
                        .limit(MOST_DEVIATIONS)
                        .map(deviation -> row(deviation, names, behind.deviation(deviation)))
                        .toList(),
                deviations.size() > MOST_DEVIATIONS
                        ? texts.say("flow.deviations.more", deviations.size() - MOST_DEVIATIONS)
                        : "",
                real.handOvers().stream()
                        .map(handOver -> HandOverRow.of(handOver, names, behind, texts))
                        .toList(),
                bar.with(
                        "/api/v1/reports/flow.csv",
                        "journey=" + Addresses.value(names.plan().code())),
                bar.with(
                        "/api/v1/reports/variants.csv",
                        "journey=" + Addresses.value(names.plan().code())),
                bar.with(
                        "/api/v1/reports/deviations.csv",
                        "journey=" + Addresses.value(names.plan().code())));
    }

    private Sentence sentence(
            List<Variant> variants, long all, List<DeviationCount> deviations, StepNames names, FlowAddresses behind) {
        if (all == 0 && deviations.isEmpty()) {
            return texts.sentence("flow.sentence.none");
        }
        long asPlanned = variants.stream()
                .filter(variant -> Boolean.TRUE.equals(variant.asPlanned()))
                .mapToLong(Variant::transactions)
                .sum();
        Piece share = Piece.strong(texts.figures().percent((double) asPlanned / Math.max(1, all)));
        Piece count = Piece.plain(texts.say("flow.transactions", all));
        if (deviations.isEmpty()) {
            boolean isAllKnown = variants.stream().allMatch(Variant::whole);
            return texts.sentence(isAllKnown ? "flow.sentence.planned" : "flow.sentence.long", share, count);
        }
        DeviationCount most = deviations.get(0);
        return texts.sentence(
                all == 0 ? "flow.sentence.untimed" : "flow.sentence.deviation",
                share,
                count,
                Piece.strong(names.of(most.step())),
                Piece.plain(kind(most)),
                Piece.plain(texts.say("flow.times", most.count())).linked(behind.deviation(most)));
    }

    private @Nullable String chosen(@Nullable Variant variant, String key, List<Variant> variants, long all) {
        if (variant == null) {
            return key.isEmpty() ? null : texts.say("flow.chosen.none", key);
        }
        Figures figures = texts.figures();
        return texts.say(
                "flow.chosen",
                variants.indexOf(variant) + 1,
                figures.count(variant.transactions()),
                figures.percentFine((double) variant.transactions() / all),
                figures.percentFine(variant.rate().orElse(Double.NaN)));
    }

    private PairRow row(FlowPair pair, StepNames names, @Nullable String href) {
        Figures figures = texts.figures();
        return new PairRow(
                pair.from() == null ? texts.say("flow.begin") : names.of(pair.from()),
                pair.to() == null ? texts.say("flow.end") : names.of(pair.to()),
                new Figure(figures.count(pair.count()), href),
                pair.medianWait() == null ? Figures.NONE : figures.duration(pair.medianWait()),
                pair.ninetiethWait() == null ? Figures.NONE : figures.duration(pair.ninetiethWait()),
                pair.planned());
    }

    private List<VariantRow> rows(
            List<Variant> variants, long all, StepNames names, FilterBar bar, FlowAddresses behind) {
        Figures figures = texts.figures();
        List<VariantRow> rows = new ArrayList<>();
        for (Variant variant : variants.subList(0, Math.min(variants.size(), MOST_VARIANTS))) {
            String steps = variant.steps().stream().map(names::of).collect(Collectors.joining(" → "));
            rows.add(new VariantRow(
                    bar.with(bar.action(), "variant=" + variant.key()),
                    variant.whole() ? steps : steps + " → …",
                    new Figure(figures.count(variant.transactions()), behind.variant(variant)),
                    figures.percentFine((double) variant.transactions() / all),
                    figures.percentFine(variant.rate().orElse(Double.NaN)),
                    Boolean.TRUE.equals(variant.asPlanned()) ? texts.say("flow.variant.planned") : ""));
        }
        return rows;
    }

    private DeviationRow row(DeviationCount deviation, StepNames names, String href) {
        String cause = deviation.causedBy() == null ? "" : names.of(deviation.causedBy());
        return new DeviationRow(
                kind(deviation),
                names.of(deviation.step()),
                switch (deviation.kind()) {
                    case AD_HOC -> cause.isEmpty() ? texts.say("flow.unassigned") : cause;
                    case MISSING, FAILED, OUT_OF_SEQUENCE, REPEATED -> cause;
                },
                new Figure(texts.figures().count(deviation.count()), href));
    }

    private String kind(DeviationCount deviation) {
        return texts.say("flow.kind." + deviation.kind().name().toLowerCase(Locale.ROOT));
    }
}
