package journey.web.view;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import journey.domain.access.Role;
import journey.domain.view.SavedView;
import journey.service.view.ViewService;
import journey.service.view.ViewService.Kept;
import journey.web.access.Redirects;
import journey.web.access.SignedIn;
import journey.web.access.Viewer;
import journey.web.sentence.Texts;
import journey.web.view.ViewsPage.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/views")
class ViewController {

    private static final int LONGEST_ADDRESS = 2_000;

    /** Pages of one customer are not kept: whoever is erased would live on in them. */
    private static final String OF_ONE_PERSON = "/(customers|transactions|search|log)/?.*";

    private final ViewService views;
    private final Texts texts;

    ViewController(ViewService views, Texts texts) {
        this.views = views;
        this.texts = texts;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("page", page(who));
        return "view/views";
    }

    /** Asked again with what was typed where something is missing; otherwise back to the page that is kept. */
    @PostMapping
    String save(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes told) {
        Role role = role(form.sharedWith());
        String address = HereAdvice.kept(form.address());
        boolean isOurs = Viewer.mayOpen(who.role(), address) && !address.matches(OF_ONE_PERSON);
        if (address.length() > LONGEST_ADDRESS) {
            errors.reject("view.address.long", new Object[] {LONGEST_ADDRESS}, null);
        } else if (!isOurs) {
            errors.reject("view.address.refused");
        } else if (role != null && !Viewer.mayOpen(role, address)) {
            errors.rejectValue("sharedWith", "view.shared.closed");
        }
        Kept kept = errors.hasErrors()
                ? null
                : views.save(who.username(), form.name(), address, role).orElse(null);
        if (kept == null) {
            if (!errors.hasErrors()) {
                errors.reject("view.many", new Object[] {ViewService.MOST_VIEWS}, null);
            }
            model.addAttribute("roles", roles());
            return "view/save";
        }
        if (form.isStart()) {
            views.startWith(who.username(), who.role(), kept.id());
        }
        told.addFlashAttribute("saved", texts.say(kept.replaced() ? "view.replaced" : "view.saved", form.name()));
        return Redirects.to(address);
    }

    @PostMapping("/{id}/delete")
    String delete(@AuthenticationPrincipal SignedIn who, @PathVariable long id) {
        views.delete(who.username(), id);
        return "redirect:/views";
    }

    @PostMapping("/{id}/start")
    String start(@AuthenticationPrincipal SignedIn who, @PathVariable long id) {
        views.startWith(who.username(), who.role(), id);
        return "redirect:/views";
    }

    @PostMapping("/usual")
    String usual(@AuthenticationPrincipal SignedIn who) {
        views.startAsUsual(who.username());
        return "redirect:/views";
    }

    private ViewsPage page(SignedIn who) {
        SavedView start = views.start(who.username(), who.role()).orElse(null);
        List<SavedView> all = views.of(who.username(), who.role());
        return new ViewsPage(
                all.stream()
                        .filter(view -> view.owner().equals(who.username()))
                        .map(view -> row(view, start))
                        .toList(),
                all.stream()
                        .filter(view -> !view.owner().equals(who.username()))
                        .map(view -> row(view, start))
                        .toList(),
                start != null);
    }

    private Row row(SavedView view, @Nullable SavedView start) {
        return new Row(
                Objects.requireNonNull(view.id()),
                view.name(),
                view.address(),
                view.sharedWith() == null ? texts.say("view.private") : texts.say("view.shared." + view.sharedWith()),
                view.owner(),
                start != null && Objects.equals(start.id(), view.id()));
    }

    private Map<String, String> roles() {
        Map<String, String> roles = new java.util.LinkedHashMap<>();
        roles.put("", texts.say("view.private"));
        for (Role role : Role.values()) {
            roles.put(role.name(), texts.say("view.shared." + role));
        }
        return roles;
    }

    private static @Nullable Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
