package journey.web.draft;

import java.util.List;
import journey.service.draft.Draft;
import journey.service.draft.DraftService;
import journey.service.draft.DraftService.Seen;
import journey.service.journey.JourneyService;
import journey.service.journey.Mistake;
import journey.web.access.SignedIn;
import journey.web.scope.Addresses;
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

/** A draft as JSON: to be copied, or put in its place. */
@Controller
@RequestMapping("/journeys/{code}/edit/json")
class JsonController {

    private final DraftService drafts;
    private final JourneyService journeys;

    JsonController(DraftService drafts, JourneyService journeys) {
        this.drafts = drafts;
        this.journeys = journeys;
    }

    /** @param mistakes in the text; only one without any is taken */
    record JsonPage(String code, int base, int state, String json, List<Mistake> mistakes, boolean stale) {}

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn who, @PathVariable String code, Model model) {
        Draft draft = draft(code, who);
        model.addAttribute("page", new JsonPage(code, draft.base(), draft.state(), draft.json(), List.of(), false));
        return "draft/json";
    }

    @PostMapping
    String replace(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String code,
            @RequestParam int base,
            @RequestParam int state,
            @RequestParam("json") String typed,
            Model model) {
        // forms send the ends of lines as two characters
        String json = typed.replace("\r\n", "\n");
        List<Mistake> mistakes = journeys.read(code, json).mistakes();
        if (!mistakes.isEmpty()) {
            model.addAttribute("page", new JsonPage(code, base, state, json, mistakes, false));
            return "draft/json";
        }
        if (drafts.replace(code, who.username(), new Seen(base, state), json)) {
            return "redirect:/journeys/" + Addresses.segment(code) + "/edit";
        }
        Draft draft = draft(code, who);
        model.addAttribute("page", new JsonPage(code, draft.base(), draft.state(), json, List.of(), true));
        return "draft/json";
    }

    private Draft draft(String code, SignedIn who) {
        return drafts.of(code, who.username()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
