package journey.web.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import journey.service.scope.Scope;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The journeys, and each journey's map. */
@Controller
class JourneyController {

    private final ScopeParameters parameters;
    private final FilterBars bars;
    private final JourneyPages pages;

    JourneyController(ScopeParameters parameters, FilterBars bars, JourneyPages pages) {
        this.parameters = parameters;
        this.bars = bars;
        this.pages = pages;
    }

    @GetMapping("/journeys")
    String journeys(@AddressParameters Map<String, String> address, Model model) {
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = parameters.scope(address, mistakes);
        FilterBar bar = bars.bar("/journeys", address, scope, mistakes);
        model.addAttribute("filters", bar);
        model.addAttribute("journeys", pages.list(scope, bar));
        return "journey/list";
    }

    @GetMapping("/journeys/{code}")
    String journey(
            @PathVariable String code,
            @AddressParameters Map<String, String> address,
            @RequestParam(name = "lane", defaultValue = "") Set<String> lanes,
            Model model) {
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = parameters.scope(address, mistakes).ofJourney(code);
        String wanted =
                lanes.stream().map(lane -> "lane=" + Addresses.value(lane)).collect(Collectors.joining("&"));
        FilterBar bar =
                bars.bar(FilterBar.address("/journeys/" + Addresses.segment(code), wanted), address, scope, mistakes);
        JourneyPage page =
                pages.one(scope, bar, lanes).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("filters", bar);
        model.addAttribute("page", page);
        return "journey/journey";
    }

    /** The table of journeys: the report of the same filters. */
    @GetMapping("/journeys.csv")
    String journeysCsv(@AddressParameters Map<String, String> address) {
        return "redirect:"
                + FilterBar.address(
                        "/api/v1/reports/everything.csv", parameters.query(parameters.scopeOfTable(null, address)));
    }

    /** The table of a journey's steps: the report of the same filters. */
    @GetMapping("/journeys/{code}.csv")
    String journeyCsv(@PathVariable String code, @AddressParameters Map<String, String> address) {
        Scope scope = parameters.scopeOfTable(code, address).ofJourney(code);
        return "redirect:" + FilterBar.address("/api/v1/reports/steps.csv", parameters.query(scope));
    }
}
