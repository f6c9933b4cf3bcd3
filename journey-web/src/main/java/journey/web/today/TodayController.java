package journey.web.today;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import journey.domain.access.Role;
import journey.service.scope.Scope;
import journey.web.access.Viewer;
import journey.web.scope.AddressParameters;
import journey.web.scope.FilterBar;
import journey.web.scope.FilterBars;
import journey.web.scope.FilterMistake;
import journey.web.scope.ScopeParameters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class TodayController {

    private final ScopeParameters parameters;
    private final FilterBars bars;
    private final TodayReader today;

    TodayController(ScopeParameters parameters, FilterBars bars, TodayReader today) {
        this.parameters = parameters;
        this.bars = bars;
        this.today = today;
    }

    /** Where everybody's day begins; for those whose work is elsewhere, it leads there. */
    @GetMapping("/")
    String today(@AddressParameters Map<String, String> address, HttpServletRequest request, Model model) {
        if (request.isUserInRole(Role.FRONTLINE.name())) {
            return "redirect:" + Viewer.home(Role.FRONTLINE);
        }
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = parameters.scope(address, mistakes);
        FilterBar bar = bars.bar("/", address, scope, mistakes);
        model.addAttribute("filters", bar);
        model.addAttribute("page", today.page(scope, bar));
        return "today/today";
    }
}
