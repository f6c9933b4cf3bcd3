package journey.web.listing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import journey.service.journey.JourneyService;
import journey.service.scope.Scope;
import journey.service.touchpoint.TouchpointFilter;
import journey.service.touchpoint.TouchpointService;
import journey.web.scope.AddressParameters;
import journey.web.scope.Addresses;
import journey.web.scope.FilterBar;
import journey.web.scope.FilterBars;
import journey.web.scope.FilterMistake;
import journey.web.scope.MistakenFiltersException;
import journey.web.scope.OwnFilters;
import journey.web.scope.ScopeParameters;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The touchpoints behind a journey's figures. */
@Controller
class TouchpointListController {

    private final ScopeParameters parameters;
    private final ListParameters lists;
    private final FilterBars bars;
    private final TouchpointService touchpoints;
    private final JourneyService journeys;
    private final TouchpointListReader reader;
    private final TouchpointListCsv csv;

    TouchpointListController(
            ScopeParameters parameters,
            ListParameters lists,
            FilterBars bars,
            TouchpointService touchpoints,
            JourneyService journeys,
            TouchpointListReader reader,
            TouchpointListCsv csv) {
        this.parameters = parameters;
        this.lists = lists;
        this.bars = bars;
        this.touchpoints = touchpoints;
        this.journeys = journeys;
        this.reader = reader;
        this.csv = csv;
    }

    @GetMapping("/journeys/{code}/touchpoints")
    String touchpoints(@PathVariable String code, @AddressParameters Map<String, String> address, Model model) {
        requireJourney(code);
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = parameters.scope(address, mistakes).ofJourney(code);
        TouchpointFilter filter = lists.touchpoints(address, mistakes);
        String path = "/journeys/" + Addresses.segment(code) + "/touchpoints";
        FilterBar bar = bars.bar(path + Query.of(filter), address, scope, mistakes, ListParameters.OF_TOUCHPOINTS);
        Part part = Part.of(touchpoints.count(scope, filter), address);
        model.addAttribute("filters", bar);
        model.addAttribute(
                "page",
                reader.page(code, filter, touchpoints.list(scope, filter, part.offset(), Part.SIZE), part, bar));
        return "listing/touchpoints";
    }

    @GetMapping("/journeys/{code}/touchpoints.csv")
    void touchpointsCsv(
            @PathVariable String code, @AddressParameters Map<String, String> address, HttpServletResponse response)
            throws IOException {
        requireJourney(code);
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = parameters.scope(address, mistakes).ofJourney(code);
        TouchpointFilter filter = lists.touchpoints(address, mistakes);
        OwnFilters.require(code, address, mistakes, ListParameters.OF_TOUCHPOINTS);
        if (!mistakes.isEmpty()) {
            throw new MistakenFiltersException(mistakes);
        }
        csv.write(scope, filter, ListCsv.named("touchpoints", response));
    }

    private void requireJourney(String code) {
        if (journeys.latest(code).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
