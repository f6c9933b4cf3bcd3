package journey.web.erasure;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import journey.service.erasure.Erased;
import journey.service.erasure.ErasureService;
import journey.service.erasure.Extent;
import journey.web.wording.Wording;
import journey.web.wording.Wordings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what would be erased with a customer, and erases it once the reference is typed. */
@Controller
@RequestMapping("/admin/erasure")
class ErasureController {

    private final ErasureService erasure;
    private final Wordings wordings;

    ErasureController(ErasureService erasure, Wordings wordings) {
        this.erasure = erasure;
        this.wordings = wordings;
    }

    @GetMapping
    String ask(@RequestParam String reference, Model model) {
        model.addAttribute("form", new ErasureForm(reference, ""));
        return page(reference, model);
    }

    @PostMapping
    String erase(
            @ModelAttribute("form") ErasureForm form,
            BindingResult errors,
            Principal by,
            Model model,
            RedirectAttributes next) {
        if (!form.isConfirmed()) {
            errors.rejectValue("typed", "erasure.typed.wrong", new Object[] {form.reference()}, null);
            return page(form.reference(), model);
        }
        // asked before: nothing points to them afterwards
        List<String> samePerson =
                erasure.extent(form.reference()).map(Extent::samePerson).orElse(List.of());
        Erased erased = erasure.erase(form.reference(), by.getName()).orElseThrow(ErasureController::unknown);
        next.addFlashAttribute(
                "erased", wordings.here().say("erasure.done", erased.transactions(), erased.touchpoints()));
        next.addFlashAttribute("samePerson", new ArrayList<>(samePerson));
        return "redirect:/customers";
    }

    private String page(String reference, Model model) {
        Extent extent = erasure.extent(reference).orElseThrow(ErasureController::unknown);
        model.addAttribute(
                "page",
                new ErasurePage(
                        extent.reference(), extent.called(), lines(extent, wordings.here()), extent.samePerson()));
        return "erasure/confirm";
    }

    private static List<String> lines(Extent extent, Wording words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("erasure.customer", extent.reference()));
        if (extent.since() == null) {
            lines.add(words.say("erasure.transactions.none"));
        } else {
            lines.add(words.say("erasure.transactions", extent.transactions(), words.day(extent.since())));
        }
        if (extent.touchpoints() > 0) {
            lines.add(words.say("erasure.touchpoints", extent.touchpoints(), extent.notes()));
        }
        if (extent.answers() > 0) {
            lines.add(words.say("erasure.answers", extent.answers(), extent.comments()));
        }
        lines.add(words.say("erasure.refusals"));
        return lines;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no customer of this reference.");
    }
}
