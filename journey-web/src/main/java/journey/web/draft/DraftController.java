package journey.web.draft;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import journey.service.draft.Draft;
import journey.service.draft.DraftService;
import journey.service.draft.DraftService.Seen;
import journey.service.draft.PlanText;
import journey.web.access.SignedIn;
import journey.web.scope.Addresses;
import journey.web.sentence.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The editor of a journey's plan. All of it is one form, whose every button first keeps what was typed; so nothing needs
 * a script, and nothing typed is lost by going elsewhere in the plan.
 */
@Controller
@RequestMapping("/journeys/{code}/edit")
class DraftController {

    private final DraftService drafts;
    private final DraftReader reader;
    private final Texts texts;

    DraftController(DraftService drafts, DraftReader reader, Texts texts) {
        this.drafts = drafts;
        this.reader = reader;
        this.texts = texts;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String code,
            @RequestParam Map<String, String> address,
            Model model) {
        Draft draft = draft(code, who);
        PlanText plan = draft.plan();
        Part proposed = Proposal.write(plan, address);
        Part part = proposed == null ? Part.of(address.getOrDefault("at", "")) : proposed;
        model.addAttribute("proposed", proposed != null);
        model.addAttribute("page", reader.page(draft, plan, part, who.username()));
        return "draft/edit";
    }

    /** Keeps what was typed and does what the button says; where the draft was changed elsewhere, neither. */
    @PostMapping
    String change(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Typed typed = new Typed(fields);
        Change change = new Change(typed, texts);
        if (drafts.change(code, who.username(), typed.seen(), change)) {
            // what was typed is a state by then: undoing takes it back, and redoing brings it again
            switch (typed.action()) {
                case "undo" -> drafts.undo(code, who.username());
                case "redo" -> drafts.redo(code, who.username());
                default -> {}
            }
            return "redirect:" + address(code, change.to(), change.shown());
        }
        Draft draft = draft(code, who);
        PlanText plan = draft.plan();
        Part part = found(typed, plan);
        if (part.kind() == typed.part().kind()) {
            typed.write(plan, part);
            model.addAttribute("added", typed.added());
        } else {
            model.addAttribute("lost", LostWords.of(typed, texts));
        }
        model.addAttribute("page", reader.page(draft, plan, part, who.username()));
        model.addAttribute("stale", true);
        response.setStatus(HttpStatus.CONFLICT.value());
        return "draft/edit";
    }

    /** Asks whether the draft is to be thrown away. */
    @GetMapping("/discard")
    String ask(@AuthenticationPrincipal SignedIn who, @PathVariable String code, Model model) {
        Draft draft = draft(code, who);
        model.addAttribute("page", reader.page(draft, draft.plan(), Part.JOURNEY, who.username()));
        return "draft/discard";
    }

    /** Throws away what was seen: no other state of the draft. */
    @PostMapping("/discard")
    String discard(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String code,
            @RequestParam int base,
            @RequestParam int state,
            RedirectAttributes told) {
        boolean exists = draft(code, who).base() != 0;
        if (!drafts.discard(code, who.username(), new Seen(base, state))) {
            told.addFlashAttribute("stale", true);
            return "redirect:" + address(code, "discard", Part.JOURNEY);
        }
        return "redirect:" + (exists ? "/journeys/" + Addresses.segment(code) + "/versions" : "/journeys");
    }

    @PostMapping("/rebase")
    String rebase(@AuthenticationPrincipal SignedIn who, @PathVariable String code) {
        drafts.rebase(code, who.username());
        return "redirect:" + address(code, "publish", Part.JOURNEY);
    }

    @PostMapping("/restart")
    String restart(@AuthenticationPrincipal SignedIn who, @PathVariable String code) {
        drafts.restart(code, who.username());
        return "redirect:" + address(code, "", Part.JOURNEY);
    }

    private Draft draft(String code, SignedIn who) {
        return drafts.of(code, who.username()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The part that was typed into, wherever it stands now. */
    private static Part found(Typed typed, PlanText plan) {
        Part part = typed.part();
        if (part.isJourney()) {
            return part;
        }
        if (part.isStage()) {
            for (int index = 0; index < plan.stages().size(); index++) {
                if (plan.stages().get(index).name().equals(typed.was())) {
                    return Part.stage(index);
                }
            }
            return Part.JOURNEY;
        }
        for (int position = 0; position < plan.steps().size(); position++) {
            if (plan.steps().get(position).code().equals(typed.was())) {
                return Part.step(position);
            }
        }
        return Part.JOURNEY;
    }

    /** Where a button leads: to a part of the plan, or to another page of the editor. */
    static String address(String code, String to, Part shown) {
        String editor = "/journeys/" + Addresses.segment(code) + "/edit";
        return switch (to) {
            case "publish", "json", "discard" -> editor + "/" + to;
            default -> editor + "?at=" + (to.isEmpty() ? shown : Part.of(to)).name() + "#part";
        };
    }
}
