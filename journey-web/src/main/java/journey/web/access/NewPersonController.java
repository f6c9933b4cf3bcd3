package journey.web.access;

import jakarta.validation.Valid;
import journey.domain.access.Role;
import journey.domain.access.Username;
import journey.service.access.AccessRefusedException;
import journey.service.access.PeopleService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Adds a person. */
@Controller
@RequestMapping("/admin/people")
class NewPersonController {

    private final PeopleService people;

    NewPersonController(PeopleService people) {
        this.people = people;
    }

    @ModelAttribute("roles")
    Role[] roles() {
        return Role.values();
    }

    @GetMapping("/new")
    String ask(Model model) {
        model.addAttribute("form", PersonForm.empty());
        return "access/new-person";
    }

    @PostMapping
    String add(@Valid @ModelAttribute("form") PersonForm form, BindingResult errors) {
        Passwords.compare(form.password(), form.repeated(), errors);
        Role role = Authorities.roleNamed(form.role());
        if (role == null) {
            errors.rejectValue("role", "access.role.missing");
        }
        if (role != null && !errors.hasErrors()) {
            try {
                people.add(new Username(form.username()), form.name(), role, form.password());
                return "redirect:/admin";
            } catch (AccessRefusedException e) {
                Passwords.explain(e, errors);
            }
        }
        return "access/new-person";
    }
}
