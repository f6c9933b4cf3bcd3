package journey.web.erasure;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import journey.service.erasure.Deleted;
import journey.service.erasure.ErasureService;
import journey.service.recording.FactReader;
import journey.service.recording.RecordedFacts;
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

/** Says what would be deleted with a transaction, and deletes it once the reference is typed. */
@Controller
@RequestMapping("/admin/deletion")
class DeletionController {

    private final ErasureService erasure;
    private final FactReader facts;
    private final Wordings wordings;

    DeletionController(ErasureService erasure, FactReader facts, Wordings wordings) {
        this.erasure = erasure;
        this.facts = facts;
        this.wordings = wordings;
    }

    @GetMapping
    String ask(@RequestParam String reference, Model model) {
        model.addAttribute("form", new ErasureForm(reference, ""));
        return page(reference, model);
    }

    @PostMapping
    String delete(
            @ModelAttribute("form") ErasureForm form,
            BindingResult errors,
            Principal by,
            Model model,
            RedirectAttributes next) {
        if (!form.isConfirmed()) {
            errors.rejectValue("typed", "deletion.typed.wrong", new Object[] {form.reference()}, null);
            return page(form.reference(), model);
        }
        Deleted deleted =
                erasure.deleteTransaction(form.reference(), by.getName()).orElseThrow(DeletionController::unknown);
        next.addFlashAttribute(
                "erased",
                wordings.here().say("deletion.done", deleted.transaction(), deleted.touchpoints(), deleted.answers()));
        return "redirect:/customers";
    }

    private String page(String reference, Model model) {
        RecordedFacts found = facts.transaction(reference).orElseThrow(DeletionController::unknown);
        Wording words = wordings.here();
        List<String> lines = new ArrayList<>();
        lines.add(words.say("deletion.transaction", reference));
        lines.add(words.say("deletion.touchpoints", found.facts().touchpoints().size()));
        lines.add(words.say("deletion.answers", found.facts().answers().size()));
        model.addAttribute("page", new DeletionPage(reference, lines));
        return "erasure/delete";
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no transaction of this reference.");
    }
}
