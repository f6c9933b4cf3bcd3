package journey.web.access;

import journey.domain.access.Role;
import journey.service.access.AccessRefusedException;
import journey.service.access.PeopleService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person's account, in the administrator's hands. */
@Controller
@RequestMapping("/admin/people/{username}")
class PersonController {

    private final PeopleService people;

    PersonController(PeopleService people) {
        this.people = people;
    }

    @ModelAttribute("roles")
    Role[] roles() {
        return Role.values();
    }

    @GetMapping
    String show(@PathVariable String username, Model model) {
        model.addAttribute("form", ResetForm.empty());
        return page(username, model);
    }

    @PostMapping("/role")
    String changeRole(@PathVariable String username, @RequestParam Role role, Model model) {
        return change(username, model, () -> people.changeRole(username, role));
    }

    @PostMapping("/disable")
    String disable(@PathVariable String username, Model model) {
        return change(username, model, () -> people.disable(username));
    }

    @PostMapping("/enable")
    String enable(@PathVariable String username, Model model) {
        return change(username, model, () -> people.enable(username));
    }

    @PostMapping("/password")
    String resetPassword(
            @PathVariable String username, @ModelAttribute("form") ResetForm form, BindingResult errors, Model model) {
        Passwords.compare(form.password(), form.repeated(), errors);
        if (!errors.hasErrors()) {
            try {
                people.resetPassword(username, form.password());
                return "redirect:/admin/people/{username}?changed";
            } catch (AccessRefusedException e) {
                Passwords.explain(e, errors);
            }
        }
        return page(username, model);
    }

    private String change(String username, Model model, Runnable change) {
        try {
            change.run();
            return "redirect:/admin/people/{username}?changed";
        } catch (AccessRefusedException e) {
            model.addAttribute("refused", e.reason());
            model.addAttribute("form", ResetForm.empty());
            return page(username, model);
        }
    }

    private String page(String username, Model model) {
        model.addAttribute("person", AdminPage.Person.of(people.get(username)));
        return "access/person";
    }
}
