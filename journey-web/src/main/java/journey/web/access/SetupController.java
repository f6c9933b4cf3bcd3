package journey.web.access;

import jakarta.validation.Valid;
import journey.domain.access.Username;
import journey.service.access.AccessRefusedException;
import journey.service.access.SetupService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page behind the one-time set-up link. */
@Controller
@RequestMapping("/setup/{token}")
class SetupController {

    private final SetupService setup;

    SetupController(SetupService setup) {
        this.setup = setup;
    }

    /** A wrong link and a used one look the same: there is nothing. */
    @ModelAttribute
    void refuseClosedLinks(@PathVariable String token) {
        if (!setup.isOpen(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", SetupForm.empty());
        return "access/setup";
    }

    @PostMapping
    String make(@PathVariable String token, @Valid @ModelAttribute("form") SetupForm form, BindingResult errors) {
        Passwords.compare(form.password(), form.repeated(), errors);
        if (!errors.hasErrors()) {
            try {
                setup.makeAdministrator(token, new Username(form.username()), form.name(), form.password());
                return "redirect:/sign-in?first";
            } catch (AccessRefusedException e) {
                Passwords.explain(e, errors);
            }
        }
        return "access/setup";
    }
}
