package journey.web.draft;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import journey.domain.journey.Blueprint;
import journey.domain.journey.Definition;
import journey.service.draft.Draft;
import journey.service.draft.DraftService;
import journey.service.draft.PlanText;
import journey.service.draft.PlanText.Stage;
import journey.service.journey.BlueprintVersion;
import journey.service.journey.JourneyService;
import journey.service.journey.Mistake;
import journey.service.journey.Reading;
import journey.service.journey.rules.PlanComparison;
import journey.service.map.MapService;
import journey.service.map.StepCount;
import journey.service.scope.Scope;
import journey.web.draft.DraftPage.Choice;
import journey.web.draft.DraftPage.Problem;
import journey.web.draft.DraftPage.StageItem;
import journey.web.draft.DraftPage.StepItem;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the editor's page together. */
@Component
class DraftReader {

    private static final int MOST_RECORDED = 20;

    private final DraftService drafts;
    private final JourneyService journeys;
    private final MapService map;
    private final MistakeWords mistakes;
    private final Texts texts;
    private final ZoneId zone;

    DraftReader(
            DraftService drafts,
            JourneyService journeys,
            MapService map,
            MistakeWords mistakes,
            Texts texts,
            ZoneId zone) {
        this.drafts = drafts;
        this.journeys = journeys;
        this.map = map;
        this.mistakes = mistakes;
        this.texts = texts;
        this.zone = zone;
    }

    /**
     * The page of a draft.
     *
     * @param plan the draft's, or with words that are not kept
     * @param wanted the part to be written; the journey where there is no such part
     */
    DraftPage page(Draft draft, PlanText plan, Part wanted, String owner) {
        List<Stage> stages = plan.stages();
        Part part = isThere(wanted, plan) ? wanted : Part.JOURNEY;
        Reading reading = journeys.read(draft.journey(), plan.json());
        Map<String, String> errors = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        Set<Part> wrong = new HashSet<>();
        for (Mistake mistake : reading.mistakes()) {
            Part place = mistakes.part(mistake, plan);
            wrong.add(place);
            problems.add(new Problem(mistakes.words(mistake, place, plan), place));
            if (place.equals(part)) {
                errors.putIfAbsent(mistakes.field(mistake), mistakes.reason(mistake));
            }
        }
        Blueprint latest = journeys.latest(draft.journey()).orElse(null);
        return new DraftPage(
                draft.journey(),
                plan.name().isBlank() ? draft.journey() : plan.name(),
                latest != null,
                draft.base(),
                draft.state(),
                sentence(draft, plan, reading.definition(), problems.size()),
                outline(stages, part, wrong),
                part,
                new PaneReader(plan, texts).pane(part, part.isJourney() ? recorded(draft, plan) : List.of()),
                problems,
                errors,
                draft.undoable(),
                draft.redoable(),
                draft.changedAt() == null ? "" : moment(draft.changedAt()),
                drafts.others(draft.journey(), owner).stream()
                        .map(other -> texts.say("draft.other", other.writer(), moment(other.changedAt())))
                        .toList(),
                overtaken(draft, latest));
    }

    /** That another version was published since the draft was begun; "": it was not. */
    String overtaken(Draft draft, @Nullable Blueprint latest) {
        if (!draft.isKept() || latest == null || latest.blueprintId() == draft.base()) {
            return "";
        }
        BlueprintVersion newer = journeys.versions(draft.journey()).get(0);
        return texts.say("draft.overtaken", newer.version(), newer.publishedBy(), moment(newer.publishedAt()));
    }

    private static boolean isThere(Part part, PlanText plan) {
        return switch (part.kind()) {
            case JOURNEY -> true;
            case STAGE -> part.index() < plan.stages().size();
            case STEP -> part.index() < plan.steps().size();
        };
    }

    private static List<StageItem> outline(List<Stage> stages, Part selected, Set<Part> wrong) {
        List<StageItem> items = new ArrayList<>();
        for (int index = 0; index < stages.size(); index++) {
            Stage stage = stages.get(index);
            List<StepItem> steps = new ArrayList<>();
            for (int i = 0; i < stage.steps().size(); i++) {
                Part part = Part.step(stage.first() + i);
                steps.add(new StepItem(
                        part,
                        named(stage.steps().get(i).name(), stage.steps().get(i).code()),
                        part.equals(selected),
                        wrong.contains(part)));
            }
            Part part = Part.stage(index);
            items.add(new StageItem(
                    part, named(stage.name(), part.name()), part.equals(selected), wrong.contains(part), steps));
        }
        return items;
    }

    private static String named(String name, String otherwise) {
        return name.isBlank() ? otherwise : name;
    }

    private Sentence sentence(Draft draft, PlanText plan, @Nullable Definition definition, int wrong) {
        String size = texts.say(
                "draft.sentence.size", plan.steps().size(), plan.stages().size());
        if (definition == null) {
            return texts.sentence(
                    "draft.sentence.wrong", Piece.plain(size), Piece.bad(texts.say("draft.sentence.problems", wrong)));
        }
        Definition before = draft.baseJson() == null
                ? null
                : journeys.read(draft.journey(), draft.baseJson()).definition();
        if (before == null) {
            return texts.sentence("draft.sentence.new", Piece.plain(size));
        }
        int changes = PlanComparison.of(before, definition).changes();
        return changes == 0
                ? texts.sentence("draft.sentence.same", Piece.plain(size))
                : texts.sentence(
                        "draft.sentence.changed",
                        Piece.plain(size),
                        Piece.strong(texts.say("draft.sentence.changes", changes)));
    }

    /** The steps that occur most among those that the latest version does not plan, and this one neither. */
    private List<Choice> recorded(Draft draft, PlanText plan) {
        if (draft.base() == 0) {
            return List.of();
        }
        Set<String> planned = new HashSet<>();
        plan.steps().forEach(step -> planned.add(step.code()));
        Map<String, Long> counts = new LinkedHashMap<>();
        for (StepCount count :
                map.told(Scope.EVERYTHING.ofJourney(draft.journey())).unplanned()) {
            if (!planned.contains(count.what())) {
                counts.merge(count.what(), count.count(), Long::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_RECORDED)
                .map(entry ->
                        new Choice(entry.getKey(), texts.say("draft.recorded.step", entry.getKey(), entry.getValue())))
                .toList();
    }

    String moment(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(LocaleContextHolder.getLocale())
                .withZone(zone)
                .format(time);
    }
}
