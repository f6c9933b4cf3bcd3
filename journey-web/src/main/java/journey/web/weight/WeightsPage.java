package journey.web.weight;

import java.util.List;

/**
 * What the page of weights shows.
 *
 * @param sentence how it stands
 * @param months the sets in force from a month on, the latest first
 */
record WeightsPage(String code, String name, String sentence, List<Month> months, List<Row> rows) {

    /** Since when, from how many answers, by whom. */
    record Month(String from, String answers, String by) {}

    /** A step with its weight in each of the months. */
    record Row(String step, List<String> weights) {}
}
