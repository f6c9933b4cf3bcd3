package journey.web.access;

import jakarta.servlet.http.HttpSession;
import journey.service.access.AccessRefusedException;
import journey.service.access.PeopleService;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One's own account. */
@Controller
@RequestMapping("/account")
class AccountController {

    private final PeopleService people;

    AccountController(PeopleService people) {
        this.people = people;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", OwnPasswordForm.empty());
        return "access/account";
    }

    @PostMapping
    String changePassword(
            @AuthenticationPrincipal SignedIn who,
            HttpSession session,
            @ModelAttribute("form") OwnPasswordForm form,
            BindingResult errors) {
        Passwords.compare(form.password(), form.repeated(), errors);
        if (!errors.hasErrors()) {
            try {
                people.changePassword(who.username(), form.present(), form.password(), session.getId());
                return "redirect:/account?changed";
            } catch (AccessRefusedException e) {
                Passwords.explain(e, errors);
            }
        }
        return "access/account";
    }
}
