package journey.web.listing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import journey.service.journey.JourneyService;
import journey.service.scope.Scope;
import journey.service.transaction.TransactionFilter;
import journey.service.transaction.TransactionService;
import journey.web.scope.AddressParameters;
import journey.web.scope.Addresses;
import journey.web.scope.FilterBar;
import journey.web.scope.FilterBars;
import journey.web.scope.FilterMistake;
import journey.web.scope.MistakenFiltersException;
import journey.web.scope.OwnFilters;
import journey.web.scope.ScopeParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The transactions behind the figures of a journey, or of all together. */
@Controller
class TransactionListController {

    private final ScopeParameters parameters;
    private final ListParameters lists;
    private final FilterBars bars;
    private final TransactionService transactions;
    private final JourneyService journeys;
    private final TransactionListReader reader;
    private final TransactionListCsv csv;

    TransactionListController(
            ScopeParameters parameters,
            ListParameters lists,
            FilterBars bars,
            TransactionService transactions,
            JourneyService journeys,
            TransactionListReader reader,
            TransactionListCsv csv) {
        this.parameters = parameters;
        this.lists = lists;
        this.bars = bars;
        this.transactions = transactions;
        this.journeys = journeys;
        this.reader = reader;
        this.csv = csv;
    }

    @GetMapping(Addresses.ALL_TRANSACTIONS)
    String ofAll(@AddressParameters Map<String, String> address, Model model) {
        return list(null, Addresses.ALL_TRANSACTIONS, address, model);
    }

    @GetMapping("/journeys/{code}/transactions")
    String ofJourney(@PathVariable String code, @AddressParameters Map<String, String> address, Model model) {
        requireJourney(code);
        return list(code, "/journeys/" + Addresses.segment(code) + "/transactions", address, model);
    }

    private String list(@Nullable String code, String path, Map<String, String> address, Model model) {
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = scope(code, address, mistakes);
        TransactionFilter filter = lists.transactions(address, mistakes);
        FilterBar bar = bars.bar(path + Query.of(filter), address, scope, mistakes, ListParameters.OF_TRANSACTIONS);
        Part part = Part.of(transactions.count(scope, filter), address);
        model.addAttribute("filters", bar);
        model.addAttribute(
                "page",
                reader.page(scope, filter, transactions.list(scope, filter, part.offset(), Part.SIZE), part, bar));
        return "listing/transactions";
    }

    @GetMapping(Addresses.ALL_TRANSACTIONS + ".csv")
    void csvOfAll(@AddressParameters Map<String, String> address, HttpServletResponse response) throws IOException {
        write(null, address, response);
    }

    @GetMapping("/journeys/{code}/transactions.csv")
    void csvOfJourney(
            @PathVariable String code, @AddressParameters Map<String, String> address, HttpServletResponse response)
            throws IOException {
        requireJourney(code);
        write(code, address, response);
    }

    private void write(@Nullable String code, Map<String, String> address, HttpServletResponse response)
            throws IOException {
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = scope(code, address, mistakes);
        TransactionFilter filter = lists.transactions(address, mistakes);
        OwnFilters.require(code, address, mistakes, ListParameters.OF_TRANSACTIONS);
        if (!mistakes.isEmpty()) {
            throw new MistakenFiltersException(mistakes);
        }
        csv.write(scope, filter, ListCsv.named("transactions", response));
    }

    /** @param code of the journey whose list it is; null: a list of all, which the address may limit to one */
    private Scope scope(@Nullable String code, Map<String, String> address, List<FilterMistake> mistakes) {
        Scope scope = parameters.scope(address, mistakes);
        return code == null ? scope : scope.ofJourney(code);
    }

    private void requireJourney(String code) {
        if (journeys.latest(code).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
