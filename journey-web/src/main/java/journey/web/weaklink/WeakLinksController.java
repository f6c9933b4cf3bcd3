package journey.web.weaklink;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import journey.service.scope.Scope;
import journey.web.listing.ListCsv;
import journey.web.scope.AddressParameters;
import journey.web.scope.Addresses;
import journey.web.scope.FilterBar;
import journey.web.scope.FilterBars;
import journey.web.scope.FilterMistake;
import journey.web.scope.MistakenFiltersException;
import journey.web.scope.Repeated;
import journey.web.scope.ScopeParameters;
import journey.web.weaklink.EvidencePages.Found;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The weak links of all journeys, and the evidence of each. */
@Controller
class WeakLinksController {

    private final ScopeParameters parameters;
    private final FilterBars bars;
    private final WeakLinkPages pages;
    private final EvidencePages evidence;
    private final EvidenceCsv csv;

    WeakLinksController(
            ScopeParameters parameters, FilterBars bars, WeakLinkPages pages, EvidencePages evidence, EvidenceCsv csv) {
        this.parameters = parameters;
        this.bars = bars;
        this.pages = pages;
        this.evidence = evidence;
        this.csv = csv;
    }

    @GetMapping("/weak-links")
    String weakLinks(@RequestParam MultiValueMap<String, String> address, Model model) {
        List<FilterMistake> mistakes = new ArrayList<>();
        Map<String, String> single = Repeated.joined(address);
        Scope scope = parameters.scopeOfOnePlan(single, mistakes);
        FilterBar bar = bars.bar("/weak-links", single, scope, mistakes);
        model.addAttribute("filters", bar);
        model.addAttribute("page", pages.page(scope, bar, WhatIfParameters.of(address)));
        return "weaklink/list";
    }

    /** The table of weak links: the report of the same filters. */
    @GetMapping("/weak-links.csv")
    String weakLinksCsv(@AddressParameters Map<String, String> address) {
        Scope scope = parameters.scopeOfTable(null, address);
        return "redirect:" + FilterBar.address("/api/v1/reports/steps.csv", parameters.query(scope));
    }

    /** The evidence's tables as a file: the same filters, the same figures. */
    @GetMapping("/weak-links/{journey}/{step}.csv")
    void evidenceCsv(
            @PathVariable String journey,
            @PathVariable String step,
            @AddressParameters Map<String, String> address,
            HttpServletResponse response)
            throws IOException {
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = parameters.scopeOfOnePlan(journey, address, mistakes);
        if (!mistakes.isEmpty()) {
            throw new MistakenFiltersException(mistakes);
        }
        Found found = evidence.find(scope, step).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        csv.write(scope, found, ListCsv.named("evidence", response));
    }

    @GetMapping("/weak-links/{journey}/{step}")
    String evidence(
            @PathVariable String journey,
            @PathVariable String step,
            @AddressParameters Map<String, String> address,
            Model model) {
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope scope = parameters.scopeOfOnePlan(journey, address, mistakes);
        String path = "/weak-links/" + Addresses.segment(journey) + "/" + Addresses.segment(step);
        FilterBar bar = bars.bar(path, address, scope, mistakes);
        EvidencePage page =
                evidence.page(scope, step, bar).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("filters", bar);
        model.addAttribute("page", page);
        return "weaklink/evidence";
    }
}
