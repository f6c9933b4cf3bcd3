package journey.web.compare;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import journey.domain.TermKind;
import journey.domain.journey.Blueprint;
import journey.service.journey.JourneyService;
import journey.service.scope.Scope;
import journey.web.listing.ListCsv;
import journey.web.note.NotesReader;
import journey.web.scope.AddressParameters;
import journey.web.scope.Addresses;
import journey.web.scope.FilterBar;
import journey.web.scope.FilterBars;
import journey.web.scope.FilterMistake;
import journey.web.scope.MistakenFiltersException;
import journey.web.scope.ScopeParameters;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Two branches, channels or segments of a journey side by side. */
@Controller
class CompareController {

    private static final Map<String, TermKind> DIMENSIONS =
            Map.of("channel", TermKind.CHANNEL, "segment", TermKind.SEGMENT, "department", TermKind.DEPARTMENT);

    private final ScopeParameters parameters;
    private final FilterBars bars;
    private final JourneyService journeys;
    private final ComparePages pages;
    private final NotesReader notes;

    CompareController(
            ScopeParameters parameters,
            FilterBars bars,
            JourneyService journeys,
            ComparePages pages,
            NotesReader notes) {
        this.notes = notes;
        this.parameters = parameters;
        this.bars = bars;
        this.journeys = journeys;
        this.pages = pages;
    }

    /** A filter by what is compared would leave one side empty: what it names is one of the two instead. */
    @GetMapping("/journeys/{code}/compare")
    String compare(
            @PathVariable String code,
            @AddressParameters Map<String, String> address,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(name = "one", defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String other,
            Model model) {
        String dimension = DIMENSIONS.containsKey(by) ? by : "channel";
        Map<String, String> filters = new HashMap<>(address);
        String filter = filters.remove(dimension);
        String one = chosen.isBlank() && filter != null ? filter : chosen;
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = parameters.scopeOfOnePlan(code, filters, mistakes);
        FilterBar bar = bars.bar(address(code, dimension, one.strip(), other.strip()), filters, scope, mistakes);
        Blueprint plan = journeys.shown(code, scope.version().number())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("filters", bar);
        model.addAttribute(
                "page",
                pages.page(
                        plan,
                        scope,
                        bar,
                        DIMENSIONS.getOrDefault(dimension, TermKind.CHANNEL),
                        one.strip(),
                        other.strip()));
        model.addAttribute("notes", notes.of(code));
        return "compare/compare";
    }

    /** The page's tables as a file: the same filters, the same figures. */
    @GetMapping("/journeys/{code}/compare.csv")
    void csv(
            @PathVariable String code,
            @AddressParameters Map<String, String> address,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(name = "one", defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String other,
            HttpServletResponse response)
            throws IOException {
        String dimension = DIMENSIONS.containsKey(by) ? by : "channel";
        Map<String, String> filters = new HashMap<>(address);
        String filter = filters.remove(dimension);
        String one = chosen.isBlank() && filter != null ? filter : chosen;
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = parameters.scopeOfOnePlan(code, filters, mistakes);
        if (!mistakes.isEmpty()) {
            throw new MistakenFiltersException(mistakes);
        }
        Blueprint plan = journeys.shown(code, scope.version().number())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        pages.write(
                plan,
                scope,
                DIMENSIONS.getOrDefault(dimension, TermKind.CHANNEL),
                one.strip(),
                other.strip(),
                ListCsv.named("compare", response));
    }

    private static String address(String code, String by, String one, String other) {
        return address(code, "", by, one, other);
    }

    static String address(String code, String ending, String by, String one, String other) {
        String groups = one.isEmpty() && other.isEmpty()
                ? ""
                : "&one=" + Addresses.value(one) + "&other=" + Addresses.value(other);
        return "/journeys/" + Addresses.segment(code) + "/compare" + ending + "?by=" + by + groups;
    }
}
