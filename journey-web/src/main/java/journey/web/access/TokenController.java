package journey.web.access;

import jakarta.validation.Valid;
import journey.domain.access.Role;
import journey.service.access.TokenService;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Makes and revokes programs' tokens. */
@Controller
@RequestMapping("/admin/tokens")
class TokenController {

    private final TokenService tokens;

    TokenController(TokenService tokens) {
        this.tokens = tokens;
    }

    @ModelAttribute("roles")
    Role[] roles() {
        return Role.values();
    }

    @GetMapping("/new")
    String ask(Model model) {
        model.addAttribute("form", new TokenForm("", Role.ANALYST.name()));
        return "access/new-token";
    }

    /** Answers with the token itself instead of a redirect: it must not be kept anywhere for the next page. */
    @PostMapping
    String make(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") TokenForm form,
            BindingResult errors,
            Model model) {
        Role role = Authorities.roleNamed(form.role());
        if (role == null) {
            errors.rejectValue("role", "access.role.missing");
        }
        if (role == null || errors.hasErrors()) {
            return "access/new-token";
        }
        model.addAttribute("token", tokens.make(form.name(), role, who.username()));
        return "access/token";
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable long id) {
        tokens.revoke(id);
        return "redirect:/admin#tokens";
    }
}
