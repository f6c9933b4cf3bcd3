package journey.service.journey;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import journey.domain.journey.Measure;
import journey.domain.journey.Standard;
import journey.service.journey.rules.PromiseSpanRule;
import journey.service.journey.rules.PromiseSpanRule.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a step's standard: measure to {@code true}, its default cut, or to the cut; ON_TIME to {@code true} or an object
 * with its grace.
 */
class StandardReader {

    private static final String GRACE = "grace";
    private static final String MEASURES =
            Arrays.stream(Measure.values()).map(Measure::name).collect(Collectors.joining(", "));

    private StandardReader() {}

    /** The standard that stands here; {@link Standard#DONE} where none does, or where a mistake was noted. */
    static Standard read(JsonPlace place) {
        JsonNode node = place.node();
        if (node == null) {
            return Standard.DONE;
        }
        if (!node.isObject() || node.isEmpty()) {
            place.refuse(node.isObject() ? "is empty; leave it out for DONE" : "must be an object");
            return Standard.DONE;
        }
        Map<Measure, Integer> cuts = new EnumMap<>(Measure.class);
        Duration grace = null;
        for (String name : node.propertyNames()) {
            JsonPlace at = new JsonPlace(place.path() + "." + name, node.get(name), place.mistakes());
            Optional<Measure> measure = Measure.named(name);
            if (measure.isEmpty()) {
                at.refuse("is not a measure; the measures are " + MEASURES);
                continue;
            }
            if (measure.get() == Measure.ON_TIME && !isTrue(at.node())) {
                grace = grace(at);
                cuts.put(Measure.ON_TIME, Measure.ON_TIME.defaultCut());
                continue;
            }
            Integer cut = cut(measure.get(), at);
            if (cut != null) {
                cuts.put(measure.get(), cut);
            }
        }
        return cuts.isEmpty() ? Standard.DONE : new Standard(cuts, grace);
    }

    /** The grace of ON_TIME that stands here; null where a mistake was noted. */
    private static @Nullable Duration grace(JsonPlace at) {
        JsonNode value = at.node();
        if (value == null || !value.isObject()) {
            at.refuse(
                    "must be true, or an object with a grace such as PT2H; leave ON_TIME out where it is not required");
            return null;
        }
        JsonPlace place = at.isObjectOf(Set.of(GRACE)) ? at.at(GRACE) : null;
        String text = place == null ? null : place.string();
        if (place == null || text == null) {
            return null;
        }
        Outcome outcome = PromiseSpanRule.read(text);
        if (outcome instanceof Outcome.NoSpan refused) {
            place.refuse(refused.reason());
        } else if (outcome instanceof Outcome.Span span && !Standard.isGrace(span.within())) {
            place.refuse("is longer than seven days (P" + Standard.MOST_GRACE.toDays() + "D)");
        } else if (outcome instanceof Outcome.Span span) {
            return span.within();
        }
        return null;
    }

    private static boolean isTrue(@Nullable JsonNode value) {
        return value != null && value.isBoolean() && value.booleanValue();
    }

    private static @Nullable Integer cut(Measure measure, JsonPlace at) {
        JsonNode value = at.node();
        if (isTrue(value)) {
            return measure.defaultCut();
        }
        if (!measure.hasCut()) {
            at.refuse("takes only true; leave " + measure + " out where it is not required");
            return null;
        }
        if (value == null || !value.isNumber()) {
            at.refuse("must be true or a whole number from %d to %d".formatted(measure.lowest(), measure.highest()));
            return null;
        }
        double cut = value.doubleValue();
        if (cut != Math.rint(cut) || cut < measure.lowest() || cut > measure.highest()) {
            at.refuse("must be a whole number from %d to %d".formatted(measure.lowest(), measure.highest()));
            return null;
        }
        return (int) cut;
    }
}
