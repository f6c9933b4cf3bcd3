package journey.web.version;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import journey.domain.journey.Definition;
import journey.domain.journey.Measure;
import journey.domain.journey.Promise;
import journey.domain.journey.Standard;
import journey.domain.journey.Step;
import journey.service.journey.rules.PlanComparison;
import journey.service.journey.rules.PlanComparison.Part;
import journey.web.sentence.Texts;
import journey.web.version.Comparison.Detail;
import journey.web.version.Comparison.Fate;
import journey.web.version.Comparison.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in words what differs between two plans. */
@Component
public class ComparisonReader {

    private final Texts texts;

    ComparisonReader(Texts texts) {
        this.texts = texts;
    }

    /**
     * Two plans side by side.
     *
     * @param beforeName what the earlier one is called
     * @param afterName what the later one is called
     */
    public Comparison of(String beforeName, Definition before, String afterName, Definition after) {
        PlanComparison comparison = PlanComparison.of(before, after);
        List<Row> rows = new ArrayList<>();
        if (comparison.name() || comparison.target()) {
            rows.add(ofJourney(before, after, comparison));
        }
        comparison.rows().forEach(row -> rows.add(row(row, before, after)));
        return new Comparison(beforeName, afterName, rows, comparison.changes());
    }

    private Row ofJourney(Definition before, Definition after, PlanComparison comparison) {
        List<Detail> details = new ArrayList<>();
        if (comparison.name()) {
            details.add(new Detail(texts.say("draft.field.name"), before.name(), after.name()));
        }
        if (comparison.target()) {
            details.add(new Detail(texts.say("draft.field.target"), percent(before.target()), percent(after.target())));
        }
        return new Row(EnumSet.of(Fate.CHANGED), before.name(), after.name(), details);
    }

    private Row row(PlanComparison.Row row, Definition before, Definition after) {
        Step old = row.before();
        Step now = row.after();
        if (old == null || now == null) {
            return old == null
                    ? new Row(EnumSet.of(Fate.ADDED), "", now == null ? "" : now.name(), List.of())
                    : new Row(EnumSet.of(Fate.REMOVED), old.name(), "", List.of());
        }
        Set<Fate> fates = EnumSet.noneOf(Fate.class);
        if (!row.parts().isEmpty()) {
            fates.add(Fate.CHANGED);
        }
        if (row.moved()) {
            fates.add(Fate.MOVED);
        }
        if (fates.isEmpty()) {
            fates.add(Fate.SAME);
        }
        List<Detail> details = row.parts().stream()
                .map(part -> new Detail(
                        texts.say("draft.field." + part.name().toLowerCase(Locale.ROOT)),
                        said(part, old, before),
                        said(part, now, after)))
                .toList();
        return new Row(fates, old.name(), now.name(), details);
    }

    private String said(Part part, Step step, Definition plan) {
        return switch (part) {
            case NAME -> step.name();
            case STAGE -> step.stage();
            case DEPARTMENT -> step.department() == null ? texts.say("version.none") : step.department();
            case REQUIRED -> yesNo(step.required());
            case STANDARD -> standard(step.standard());
            case PROMISE -> promise(step.promise(), plan);
            case TARGET -> percent(step.target());
            case CAUSED_BY -> step.causedBy() == null ? texts.say("version.none") : name(step.causedBy(), plan);
            case ENDS -> yesNo(plan.ends().contains(step.code()));
        };
    }

    private String standard(Standard standard) {
        return standard.required().stream()
                .map(measure -> measure == Measure.ON_TIME && standard.grace() != null
                        ? texts.say("version.grace", texts.say("measure.ON_TIME"), span(standard.grace()))
                        : measure(measure, standard.cut(measure)))
                .collect(Collectors.joining(", "));
    }

    private String measure(Measure measure, int cut) {
        String name = texts.say("measure." + measure.name());
        return measure.hasCut()
                ? texts.say(measure == Measure.REWORK ? "version.cut.most" : "version.cut.least", name, cut)
                : name;
    }

    private String promise(@Nullable Promise promise, Definition plan) {
        return promise == null
                ? texts.say("version.none")
                : texts.say("version.promise", span(promise.within()), name(promise.after(), plan));
    }

    /** In the largest unit that leaves nothing over: two that differ never read alike. */
    private String span(Duration span) {
        long seconds = span.toSeconds();
        if (!span.minusSeconds(seconds).isZero()) {
            return texts.say("version.seconds.part", texts.figures().decimal(span.toMillis() / 1000.0, 3));
        }
        if (seconds % 86_400 == 0) {
            return texts.say("version.days", seconds / 86_400);
        }
        if (seconds % 3_600 == 0) {
            return texts.say("version.hours", seconds / 3_600);
        }
        return seconds % 60 == 0 ? texts.say("version.minutes", seconds / 60) : texts.say("version.seconds", seconds);
    }

    private static String name(String code, Definition plan) {
        Step step = plan.step(code);
        return step == null ? code : step.name();
    }

    private String yesNo(boolean yes) {
        return texts.say(yes ? "version.yes" : "version.no");
    }

    private String percent(double share) {
        return texts.figures().percentExact(share);
    }
}
