package journey.web.weaklink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import journey.domain.TermKind;
import journey.service.scope.Scope;
import journey.service.scope.ScopeWords;
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

/** A department's part in the chain. */
@Controller
class DepartmentController {

    private final ScopeParameters parameters;
    private final FilterBars bars;
    private final ScopeWords words;
    private final DepartmentPages pages;

    DepartmentController(ScopeParameters parameters, FilterBars bars, ScopeWords words, DepartmentPages pages) {
        this.parameters = parameters;
        this.bars = bars;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping("/departments/{code}")
    String department(@PathVariable("code") String part, @AddressParameters Map<String, String> address, Model model) {
        String code = Addresses.departmentAt(part);
        if (code.indexOf('\0') >= 0 || !words.has(TermKind.DEPARTMENT, code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<FilterMistake> mistakes = new ArrayList<>();
        Scope read = parameters.scopeOfOnePlan(address, mistakes);
        if (read.department() != null) {
            mistakes.add(
                    new FilterMistake("department", read.department(), "this page tells the part of one department"));
        }
        Scope scope = new Scope(
                read.journey(),
                read.version(),
                read.from(),
                read.to(),
                read.channel(),
                null,
                read.segment(),
                read.employees());
        FilterBar bar = bars.bar("/departments/" + Addresses.departmentPart(code), address, scope, mistakes)
                .notOffering("department");
        model.addAttribute("filters", bar);
        model.addAttribute("page", pages.page(code, scope, bar));
        return "weaklink/department";
    }

    /** The department's steps: the report of the same filters. */
    @GetMapping("/departments/{code}.csv")
    String departmentCsv(@PathVariable("code") String part, @AddressParameters Map<String, String> address) {
        return "redirect:"
                + FilterBar.address(
                        "/api/v1/reports/steps.csv",
                        parameters.query(parameters.scopeOfTable(null, address)),
                        "department=" + Addresses.value(Addresses.departmentAt(part)));
    }
}
