package journey.web.shortened;

import journey.web.access.SignedIn;
import journey.web.access.Viewer;
import journey.web.scope.Addresses;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads from an address without its end to the page that lists what the end would have named. */
@Controller
class ShortenedAddressController {

    @GetMapping("/today")
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

    @GetMapping(path = "/transactions", params = "!reference")
    String transactions(@AuthenticationPrincipal SignedIn who) {
        return "redirect:"
                + (Viewer.mayOpen(who.role(), Addresses.ALL_TRANSACTIONS) ? Addresses.ALL_TRANSACTIONS : "/log");
    }

    @GetMapping({"/admin/people", "/admin/tokens"})
    String admin() {
        return "redirect:/admin";
    }
}
