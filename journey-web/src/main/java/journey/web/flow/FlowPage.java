package journey.web.flow;

import java.util.List;
import journey.web.chart.FlowChart;
import journey.web.sentence.Figure;
import journey.web.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a journey's flow shows.
 *
 * @param chosen what is said of the one variant that is shown, or that it does not exist; null: none was asked for
 * @param more how many variants are not listed; so many deviations are not, moreDeviations
 */
record FlowPage(
        String code,
        String name,
        Sentence sentence,
        @Nullable String chosen,
        String allHref,
        FlowChart chart,
        List<PairRow> pairs,
        List<VariantRow> variants,
        String more,
        List<DeviationRow> deviations,
        String moreDeviations,
        List<HandOverRow> handOvers,
        String flowCsv,
        String variantsCsv,
        String deviationsCsv) {

    /** One step directly followed by another. */
    record PairRow(String from, String to, Figure count, String median, String ninetieth, boolean planned) {}

    /** An order in which touchpoints came. */
    record VariantRow(String href, String steps, Figure transactions, String share, String rate, String remark) {}

    /** A way in which transactions differed from the plan. */
    record DeviationRow(String kind, String step, String cause, Figure count) {}
}
