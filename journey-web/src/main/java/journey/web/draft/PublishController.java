package journey.web.draft;

import journey.domain.journey.Blueprint;
import journey.domain.journey.Definition;
import journey.service.draft.Draft;
import journey.service.draft.DraftService;
import journey.service.draft.DraftService.Seen;
import journey.service.draft.DryRunService;
import journey.service.journey.JourneyService;
import journey.service.journey.PublishOutcome;
import journey.service.journey.PublishOutcome.Published;
import journey.service.journey.Reading;
import journey.web.access.SignedIn;
import journey.web.scope.Addresses;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import journey.web.version.Comparison;
import journey.web.version.ComparisonReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what publishing a draft would change, before it is done, and does it. */
@Controller
@RequestMapping("/journeys/{code}/edit/publish")
class PublishController {

    private final DraftService drafts;
    private final DryRunService dryRuns;
    private final JourneyService journeys;
    private final DraftReader reader;
    private final OutlookReader outlooks;
    private final ComparisonReader comparisons;
    private final Texts texts;

    PublishController(
            DraftService drafts,
            DryRunService dryRuns,
            JourneyService journeys,
            DraftReader reader,
            OutlookReader outlooks,
            ComparisonReader comparisons,
            Texts texts) {
        this.drafts = drafts;
        this.dryRuns = dryRuns;
        this.journeys = journeys;
        this.reader = reader;
        this.outlooks = outlooks;
        this.comparisons = comparisons;
        this.texts = texts;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn who, @PathVariable String code, Model model) {
        model.addAttribute("page", page(draft(code, who)));
        return "draft/publish";
    }

    /** Publishes what was seen: neither another state of the draft, nor over a version that its writer has not seen. */
    @PostMapping
    String publish(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String code,
            @RequestParam int base,
            @RequestParam int state,
            RedirectAttributes told) {
        Draft draft = draft(code, who);
        String editor = "redirect:/journeys/" + Addresses.segment(code) + "/edit";
        if (!new Seen(base, state).equals(new Seen(draft.base(), draft.state()))) {
            told.addFlashAttribute("stale", true);
            return editor + "/publish";
        }
        PublishOutcome outcome = drafts.publish(draft, who.username());
        if (outcome instanceof PublishOutcome.Refused) {
            return editor;
        }
        if (outcome instanceof PublishOutcome.Overtaken) {
            return editor + "/publish";
        }
        told.addFlashAttribute(
                "done",
                outcome instanceof Published published
                        ? texts.say(published.created() ? "version.created" : "version.published", published.version())
                        : texts.say("version.unchanged"));
        return "redirect:/journeys/" + Addresses.segment(code) + "/versions";
    }

    private PublishPage page(Draft draft) {
        Reading reading = journeys.read(draft.journey(), draft.json());
        Definition plan = reading.definition();
        Definition base = draft.baseJson() == null
                ? null
                : journeys.read(draft.journey(), draft.baseJson()).definition();
        Blueprint latest = journeys.latest(draft.journey()).orElse(null);
        Comparison comparison = plan == null || base == null ? null : compared(base, "draft.mine", plan);
        String overtaken = reader.overtaken(draft, latest);
        return new PublishPage(
                draft.journey(),
                plan == null ? draft.plan().name() : plan.name(),
                latest != null,
                draft.base(),
                draft.state(),
                sentence(reading, comparison),
                plan == null,
                comparison,
                overtaken.isEmpty() || latest == null || base == null
                        ? null
                        : compared(base, "draft.theirs", latest.definition()),
                overtaken,
                plan == null || latest == null || (comparison != null && comparison.changes() == 0)
                        ? null
                        : dryRuns.outlook(latest.definition(), plan)
                                .map(outlook -> outlooks.outlook(outlook, latest.definition(), plan))
                                .orElse(null));
    }

    private Comparison compared(Definition base, String afterName, Definition after) {
        return comparisons.of(texts.say("draft.base"), base, texts.say(afterName), after);
    }

    private Sentence sentence(Reading reading, @Nullable Comparison comparison) {
        if (reading.definition() == null) {
            int wrong = reading.mistakes().size();
            return texts.sentence("draft.publish.wrong", Piece.bad(texts.say("draft.sentence.problems", wrong)));
        }
        if (comparison == null) {
            return texts.sentence("draft.publish.new");
        }
        return comparison.changes() == 0
                ? texts.sentence("draft.publish.same")
                : texts.sentence(
                        "draft.publish.changed",
                        Piece.strong(texts.say("draft.sentence.changes", comparison.changes())));
    }

    private Draft draft(String code, SignedIn who) {
        return drafts.of(code, who.username()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
