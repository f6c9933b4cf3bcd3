package journey.service.journey;

import java.util.Set;
import journey.domain.journey.Promise;
import journey.domain.journey.Step;
import journey.service.journey.rules.PromiseSpanRule;
import journey.service.journey.rules.PromiseSpanRule.Outcome;
import journey.service.journey.rules.WordRule;
import org.jspecify.annotations.Nullable;

/** Reads one step. What is refused is noted and stands in the step as if it were absent; such a step is not used. */
class StepReader {

    private static final Set<String> FIELDS =
            Set.of("code", "name", "department", "required", "standard", "promise", "target", "causedBy");
    private static final Set<String> PROMISE_FIELDS = Set.of("after", "within");

    private StepReader() {}

    static @Nullable Step read(JsonPlace place, String stage) {
        if (!place.isObjectOf(FIELDS)) {
            return null;
        }
        return new Step(
                code(place.at("code")),
                name(place.at("name")),
                stage,
                department(place.at("department")),
                place.at("required").yesNo(true),
                StandardReader.read(place.at("standard")),
                promise(place.at("promise")),
                target(place.at("target"), Step.DEFAULT_TARGET),
                place.at("causedBy").isAbsent() ? null : place.at("causedBy").string());
    }

    /** The code that stands here; as it stands if its shape is refused, so that what refers to it is still found. */
    static String code(JsonPlace place) {
        String code = place.string();
        return code == null ? "" : checked(place, code, WordRule.refusedCode(code));
    }

    static String name(JsonPlace place) {
        String name = place.string();
        return name == null ? "" : checked(place, name, WordRule.refusedName(name));
    }

    private static @Nullable String department(JsonPlace place) {
        String department = place.isAbsent() ? null : place.string();
        return department == null ? null : checked(place, department, WordRule.refusedDepartment(department));
    }

    private static String checked(JsonPlace place, String word, @Nullable String refused) {
        if (refused != null) {
            place.refuse(refused);
        }
        return word;
    }

    private static @Nullable Promise promise(JsonPlace place) {
        if (place.isAbsent() || !place.isObjectOf(PROMISE_FIELDS)) {
            return null;
        }
        String after = place.at("after").string();
        JsonPlace withinPlace = place.at("within");
        String within = withinPlace.string();
        if (within == null) {
            return null;
        }
        Outcome outcome = PromiseSpanRule.read(within);
        if (outcome instanceof Outcome.NoSpan refused) {
            withinPlace.refuse(refused.reason());
        }
        return after != null && outcome instanceof Outcome.Span span ? new Promise(after, span.within()) : null;
    }

    /** The share of 1 that stands here, or else the one that holds where nothing does. */
    static double target(JsonPlace place, double whereAbsent) {
        if (place.isAbsent() || place.node() == null) {
            return whereAbsent;
        }
        double target = place.node().isNumber() ? place.node().doubleValue() : Double.NaN;
        if (target > 0 && target <= 1) {
            return target;
        }
        place.refuse("must be a number above 0 and at most 1");
        return whereAbsent;
    }
}
