package journey.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import journey.domain.access.Account;
import journey.service.access.AccessService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; what is sent from it is taken by Spring Security. */
@Controller
class SignInController {

    static final String REFUSED = "journey.signIn.refused";

    private final AccessService access;

    SignInController(AccessService access) {
        this.access = access;
    }

    /** In demo mode each of these is a button. */
    @ModelAttribute("demoAccounts")
    List<Account> demoAccounts() {
        return access.demoAccounts();
    }

    /** Where nobody can sign in yet, the page says how to. */
    @ModelAttribute("nobody")
    boolean isNobodyThere() {
        return access.isNobodyThere();
    }

    @GetMapping("/sign-in")
    String ask(Model model, @RequestParam(defaultValue = "") String username) {
        model.addAttribute("username", username);
        return "access/sign-in";
    }

    /** Only reached from inside, after Spring Security refused; the username stays, the password does not. */
    @PostMapping("/sign-in/refused")
    String refused(
            @RequestAttribute(REFUSED) Exception refused,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean braked = refused instanceof BrakedException;
        response.setStatus((braked ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED).value());
        model.addAttribute("username", Objects.toString(request.getParameter("username"), ""));
        model.addAttribute("refused", !braked);
        model.addAttribute("seconds", refused instanceof BrakedException pause ? pause.seconds() : null);
        return "access/sign-in";
    }
}
