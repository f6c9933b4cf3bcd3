package journey.web.demo;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import journey.service.access.AccessService;
import journey.service.demo.DemoService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Removes the demo company with its accounts. Whoever presses the button has no account afterwards and is led to the
 * page that makes the first administrator.
 */
@Controller
class DemoController {

    private final DemoService demo;
    private final AccessService access;

    DemoController(DemoService demo, AccessService access) {
        this.demo = demo;
        this.access = access;
    }

    @PostMapping("/admin/demo/remove")
    String remove(HttpServletRequest request) throws ServletException {
        demo.remove();
        String next = access.endDemo().orElse("/sign-in");
        request.logout();
        return "redirect:" + next;
    }
}
