package journey.web.shortened;

import jakarta.servlet.http.HttpServletRequest;
import journey.domain.access.Role;
import journey.web.scope.Addresses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads from an address without its end to the page that lists what the end would have named. */
@Controller
class ShortenedAddressController {

    /** Also where forms are sent to, and somebody reads the page again by its address. */
    @GetMapping({"/today", "/notes", "/language"})
    String today() {
        return "redirect:/";
    }

    @GetMapping("/departments")
    String departments() {
        return "redirect:/weak-links";
    }

    @GetMapping("/weak-links/{journey}")
    String weakLinks(@PathVariable String journey) {
        return "redirect:/weak-links?journey=" + Addresses.value(journey);
    }

    /** The list of all is not for those who serve one customer after another. */
    @GetMapping(path = "/transactions", params = "!reference")
    String transactions(HttpServletRequest request) {
        return "redirect:" + (request.isUserInRole(Role.FRONTLINE.name()) ? "/log" : Addresses.ALL_TRANSACTIONS);
    }

    @GetMapping({"/admin/people", "/admin/tokens"})
    String admin() {
        return "redirect:/admin";
    }
}
