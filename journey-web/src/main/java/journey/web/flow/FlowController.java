package journey.web.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import journey.domain.journey.Blueprint;
import journey.service.journey.JourneyService;
import journey.service.scope.Scope;
import journey.web.note.NotesReader;
import journey.web.scope.AddressParameters;
import journey.web.scope.Addresses;
import journey.web.scope.FilterBar;
import journey.web.scope.FilterBars;
import journey.web.scope.FilterMistake;
import journey.web.scope.ScopeParameters;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What really happens in a journey. */
@Controller
class FlowController {

    private final ScopeParameters parameters;
    private final FilterBars bars;
    private final JourneyService journeys;
    private final FlowPages pages;
    private final NotesReader notes;

    FlowController(
            ScopeParameters parameters, FilterBars bars, JourneyService journeys, FlowPages pages, NotesReader notes) {
        this.notes = notes;
        this.parameters = parameters;
        this.bars = bars;
        this.journeys = journeys;
        this.pages = pages;
    }

    @GetMapping("/journeys/{code}/flow")
    String flow(@PathVariable String code, @AddressParameters Map<String, String> address, Model model) {
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = parameters.scopeOfOnePlan(code, address, mistakes);
        FilterBar bar = bars.bar(
                "/journeys/" + Addresses.segment(code) + "/flow", address, scope, mistakes, List.of("variant"));
        Blueprint blueprint = journeys.shown(code, scope.version().number())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("filters", bar);
        model.addAttribute(
                "page",
                pages.page(
                        blueprint,
                        scope,
                        bar,
                        address.getOrDefault("variant", "").strip()));
        model.addAttribute("notes", notes.of(code));
        return "flow/flow";
    }

    /** The pairs of steps: the report of the same filters. */
    @GetMapping("/journeys/{code}/flow.csv")
    String flowCsv(@PathVariable String code, @AddressParameters Map<String, String> address) {
        Scope scope = parameters.scopeOfTable(code, address).ofJourney(code);
        return "redirect:" + FilterBar.address("/api/v1/reports/flow.csv", parameters.query(scope));
    }
}
