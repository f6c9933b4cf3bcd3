package journey.web.reports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import journey.domain.TermKind;
import journey.domain.transaction.Shape;
import journey.service.everything.PeriodLength;
import journey.service.scope.ScopeWords;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of reports. */
@Controller
class ReportsPageController {

    private final ReportCatalogue catalogue;
    private final ScopeWords words;

    ReportsPageController(ReportCatalogue catalogue, ScopeWords words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    @GetMapping("/reports")
    String reports(Model model) {
        model.addAttribute(
                "page",
                new ReportsPage(
                        catalogue.entries(LocaleContextHolder.getLocale()),
                        words.journeys(),
                        words.codes(TermKind.CHANNEL),
                        words.codes(TermKind.DEPARTMENT),
                        words.codes(TermKind.SEGMENT),
                        List.of(PeriodLength.values()).stream()
                                .map(PeriodLength::code)
                                .toList(),
                        Stream.of(Shape.values())
                                .map(shape -> shape.name().toLowerCase(Locale.ROOT))
                                .toList()));
        return "reports/catalogue";
    }
}
