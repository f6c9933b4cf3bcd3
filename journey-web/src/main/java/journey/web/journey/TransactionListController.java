package journey.web.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import journey.domain.TermKind;
import journey.service.journey.JourneyService;
import journey.service.scope.Scope;
import journey.service.scope.ScopeWords;
import journey.service.transaction.TransactionFilter;
import journey.service.transaction.TransactionService;
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

/** The transactions behind a journey's figures. */
@Controller
class TransactionListController {

    private static final int PAGE = 50;

    private final ScopeParameters parameters;
    private final FilterBars bars;
    private final TransactionService transactions;
    private final JourneyService journeys;
    private final TransactionListReader reader;
    private final TransactionListCsv csv;
    private final ScopeWords words;

    TransactionListController(
            ScopeParameters parameters,
            FilterBars bars,
            TransactionService transactions,
            JourneyService journeys,
            TransactionListReader reader,
            TransactionListCsv csv,
            ScopeWords words) {
        this.parameters = parameters;
        this.bars = bars;
        this.transactions = transactions;
        this.journeys = journeys;
        this.reader = reader;
        this.csv = csv;
        this.words = words;
    }

    @GetMapping("/journeys/{code}/transactions")
    String transactions(@PathVariable String code, @RequestParam Map<String, String> address, Model model) {
        requireJourney(code);
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = parameters.scope(address, mistakes).ofJourney(code);
        TransactionFilter filter = ListParameters.filter(address, this::isStep, mistakes);
        String path = "/journeys/" + Addresses.segment(code) + "/transactions";
        FilterBar bar = bars.bar(path, address, scope, mistakes);
        long count = transactions.count(scope, filter);
        long pages = Math.max(1, (count + PAGE - 1) / PAGE);
        int page = (int) Math.min(ListParameters.page(address), pages);
        model.addAttribute("filters", bar);
        model.addAttribute(
                "page",
                reader.page(
                        code,
                        filter,
                        count,
                        transactions.list(scope, filter, (page - 1) * PAGE, PAGE),
                        new TransactionListReader.Place(bar, page, pages)));
        return "journey/transactions";
    }

    @GetMapping("/journeys/{code}/transactions.csv")
    void transactionsCsv(
            @PathVariable String code,
            @RequestParam Map<String, String> address,
            jakarta.servlet.http.HttpServletResponse response)
            throws IOException {
        requireJourney(code);
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = parameters.scope(address, mistakes).ofJourney(code);
        TransactionFilter filter = ListParameters.filter(address, this::isStep, mistakes);
        if (!mistakes.isEmpty()) {
            throw new MistakenFiltersException(mistakes);
        }
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"transactions.csv\"");
        csv.write(scope, filter, response.getOutputStream());
    }

    private boolean isStep(String code) {
        return words.has(TermKind.STEP, code);
    }

    private void requireJourney(String code) {
        if (journeys.latest(code).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
