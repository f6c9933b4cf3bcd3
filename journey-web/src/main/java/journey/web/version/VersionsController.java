package journey.web.version;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import journey.domain.journey.Definition;
import journey.service.everything.EverythingService;
import journey.service.everything.PeriodLength;
import journey.service.journey.BlueprintVersion;
import journey.service.journey.JourneyService;
import journey.service.scope.Scope;
import journey.web.scope.Addresses;
import journey.web.sentence.Figure;
import journey.web.sentence.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The plan of a journey: its versions, and two of them side by side. */
@Controller
class VersionsController {

    private final JourneyService journeys;
    private final EverythingService everything;
    private final ComparisonReader comparisons;
    private final Texts texts;
    private final ZoneId zone;

    VersionsController(
            JourneyService journeys,
            EverythingService everything,
            ComparisonReader comparisons,
            Texts texts,
            ZoneId zone) {
        this.journeys = journeys;
        this.everything = everything;
        this.comparisons = comparisons;
        this.texts = texts;
        this.zone = zone;
    }

    /** The two versions may be chosen; otherwise they are the latest two. */
    @GetMapping("/journeys/{code}/versions")
    String versions(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        List<BlueprintVersion> versions = journeys.versions(code);
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        int latest = versions.get(0).version();
        int to = chosen(versions, after).orElse(latest);
        int from = chosen(versions, before).orElse(to > 1 ? to - 1 : to);
        model.addAttribute("page", page(code, versions, from, to));
        return "version/versions";
    }

    private static Optional<Integer> chosen(List<BlueprintVersion> versions, String number) {
        return versions.stream()
                .map(BlueprintVersion::version)
                .filter(version -> String.valueOf(version).equals(number))
                .findFirst();
    }

    private VersionsPage page(String code, List<BlueprintVersion> versions, int from, int to) {
        BlueprintVersion latest = versions.get(0);
        return new VersionsPage(
                code,
                latest.name(),
                texts.say(
                        "version.sentence",
                        latest.version(),
                        day(latest),
                        definition(code, latest.version())
                                .map(plan -> plan.steps().size())
                                .orElse(0)),
                versions.stream().map(version -> line(code, version)).toList(),
                versions.size() < 2 || from == to ? null : comparison(code, from, to),
                from,
                to);
    }

    private VersionsPage.Line line(String code, BlueprintVersion version) {
        long transactions =
                everything.rates(Scope.EVERYTHING.ofVersion(code, version.version()), PeriodLength.TOTAL).stream()
                        .mapToLong(rate -> rate.rate().transactions())
                        .sum();
        String query = "?version=" + version.version();
        return new VersionsPage.Line(
                version.version(),
                day(version),
                version.publishedBy(),
                definition(code, version.version())
                        .map(plan -> plan.steps().size())
                        .orElse(0),
                Figure.of(transactions, texts, "/journeys/" + Addresses.segment(code) + "/transactions" + query),
                "/api/v1/journeys/" + Addresses.segment(code) + query);
    }

    private @Nullable Comparison comparison(String code, int from, int to) {
        Definition before = definition(code, from).orElse(null);
        Definition after = definition(code, to).orElse(null);
        return before == null || after == null
                ? null
                : comparisons.of(texts.say("version.name", from), before, texts.say("version.name", to), after);
    }

    private Optional<Definition> definition(String code, int version) {
        return journeys.version(code, version).map(found -> found.definition());
    }

    private String day(BlueprintVersion version) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(LocaleContextHolder.getLocale())
                .withZone(zone)
                .format(version.publishedAt());
    }
}
