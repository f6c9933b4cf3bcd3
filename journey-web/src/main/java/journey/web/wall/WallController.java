package journey.web.wall;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import journey.domain.journey.Blueprint;
import journey.service.journey.JourneyService;
import journey.service.scope.Scope;
import journey.service.transaction.TransactionFilter;
import journey.web.listing.ListCsv;
import journey.web.listing.ListParameters;
import journey.web.note.NotesReader;
import journey.web.scope.AddressParameters;
import journey.web.scope.Addresses;
import journey.web.scope.FilterBar;
import journey.web.scope.FilterBars;
import journey.web.scope.FilterMistake;
import journey.web.scope.MistakenFiltersException;
import journey.web.scope.ScopeParameters;
import journey.web.sentence.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

@Controller
class WallController {

    private final ScopeParameters parameters;
    private final ListParameters lists;
    private final FilterBars bars;
    private final JourneyService journeys;
    private final WallReader walls;
    private final Texts texts;
    private final NotesReader notes;

    WallController(
            ScopeParameters parameters,
            ListParameters lists,
            FilterBars bars,
            JourneyService journeys,
            WallReader walls,
            Texts texts,
            NotesReader notes) {
        this.notes = notes;
        this.parameters = parameters;
        this.lists = lists;
        this.bars = bars;
        this.journeys = journeys;
        this.walls = walls;
        this.texts = texts;
    }

    @GetMapping("/journeys/{code}/wall")
    String wall(@PathVariable String code, @AddressParameters Map<String, String> address, Model model) {
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = parameters.scopeOfOnePlan(code, address, mistakes);
        Blueprint blueprint = journeys.shown(code, scope.version().number())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        TransactionFilter filter = lists.transactions(withState(address), mistakes);
        Arrangement arrangement = arrangement(address, mistakes);
        FilterBar bar = bars.bar(
                "/journeys/" + Addresses.segment(code) + "/wall",
                address,
                scope,
                mistakes,
                ListParameters.OF_TRANSACTIONS);
        model.addAttribute("filters", bar);
        model.addAttribute(
                "page", walls.page(blueprint, scope, filter, arrangement, new WallLinks(bar, texts, address)));
        model.addAttribute("notes", notes.of(code));
        return "wall/wall";
    }

    /** The wall as a file: the same transactions in the same order, with the verdict of each step. */
    @GetMapping("/journeys/{code}/wall.csv")
    void csv(@PathVariable String code, @AddressParameters Map<String, String> address, HttpServletResponse response)
            throws IOException {
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = parameters.scopeOfOnePlan(code, address, mistakes);
        Blueprint blueprint = journeys.shown(code, scope.version().number())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        TransactionFilter filter = lists.transactions(withState(address), mistakes);
        Arrangement arrangement = arrangement(address, mistakes);
        if (!mistakes.isEmpty()) {
            throw new MistakenFiltersException(mistakes);
        }
        walls.write(blueprint, scope, filter, arrangement, ListCsv.named("wall", response));
    }

    /** Open transactions are mostly not measured yet: unless they are asked for, the wall is of those that are over. */
    private static Map<String, String> withState(Map<String, String> address) {
        Map<String, String> with = new HashMap<>(address);
        String state = address.getOrDefault(WallLinks.STATE, "").strip();
        if (state.isEmpty()) {
            with.put(WallLinks.STATE, WallLinks.COMPLETED);
        } else if (state.equals(WallLinks.ALL)) {
            with.remove(WallLinks.STATE);
        }
        return with;
    }

    private static Arrangement arrangement(Map<String, String> address, List<FilterMistake> mistakes) {
        String wanted = address.getOrDefault(WallLinks.ARRANGE, "").strip();
        if (!wanted.isEmpty() && Arrangement.of(wanted).isEmpty()) {
            mistakes.add(new FilterMistake(WallLinks.ARRANGE, wanted, Arrangement.allowed()));
        }
        return Arrangement.of(wanted).orElse(Arrangement.TIME);
    }
}
