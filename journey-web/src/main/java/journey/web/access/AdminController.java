package journey.web.access;

import java.time.ZoneId;
import journey.service.access.PeopleService;
import journey.service.access.TokenService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who may use Journey: people and programs. */
@Controller
class AdminController {

    private final PeopleService people;
    private final TokenService tokens;
    private final ZoneId zone;

    AdminController(PeopleService people, TokenService tokens, ZoneId zone) {
        this.people = people;
        this.tokens = tokens;
        this.zone = zone;
    }

    @GetMapping("/admin")
    String show(Model model) {
        model.addAttribute("page", AdminPage.of(people.list(), tokens.list(), zone));
        return "access/admin";
    }
}
