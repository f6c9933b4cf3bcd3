package journey.web.weight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import journey.domain.journey.Blueprint;
import journey.service.journey.JourneyService;
import journey.service.recompute.RecomputeKind;
import journey.service.recompute.RecomputeRun;
import journey.service.recompute.RecomputeService;
import journey.service.weight.WeightService;
import journey.service.weight.WeightSet;
import journey.web.chart.Figures;
import journey.web.listing.ListCsv;
import journey.web.scope.Addresses;
import journey.web.sentence.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The weights of a journey's steps; a manager may have past transactions weighed by them. */
@Controller
class WeightsController {

    private final WeightService weights;
    private final JourneyService journeys;
    private final RecomputeService recomputing;
    private final Texts texts;

    WeightsController(WeightService weights, JourneyService journeys, RecomputeService recomputing, Texts texts) {
        this.weights = weights;
        this.journeys = journeys;
        this.recomputing = recomputing;
        this.texts = texts;
    }

    @GetMapping("/journeys/{code}/weights")
    String show(@PathVariable String code, Model model) {
        Blueprint blueprint = blueprint(code);
        List<WeightSet> sets = new ArrayList<>(weights.sets(blueprint));
        Collections.reverse(sets);
        model.addAttribute("page", page(blueprint, sets));
        model.addAttribute("pending", isPending());
        return "weight/weights";
    }

    /** The page's table as a file: a row for each step and set; one set without a month where none is drawn yet. */
    @GetMapping("/journeys/{code}/weights.csv")
    void csv(@PathVariable String code, HttpServletResponse response) throws IOException {
        Blueprint blueprint = blueprint(code);
        WeightsCsv.write(
                blueprint, weights.sets(blueprint), weights.today(blueprint), ListCsv.named("weights", response));
    }

    /** Scores that were told change: only for those who have said that they know. */
    @PostMapping("/journeys/{code}/weights")
    String weighPast(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean known,
            Principal by,
            RedirectAttributes told) {
        Blueprint blueprint = blueprint(code);
        if (!known) {
            told.addFlashAttribute("refused", texts.say("weights.refused.known"));
        } else if (recomputing
                .recomputeAfter(() -> weights.weighPast(blueprint, by.getName()), by.getName())
                .isEmpty()) {
            told.addFlashAttribute("refused", texts.say("weights.refused.few"));
        } else {
            boolean waits = !recomputing.waiting().isEmpty();
            told.addFlashAttribute("done", texts.say(waits ? "weights.done.waits" : "weights.done"));
        }
        return "redirect:/journeys/" + Addresses.segment(code) + "/weights";
    }

    /** Whether scores may not go by these weights yet. */
    private boolean isPending() {
        Stream<RecomputeRun> begun =
                recomputing.latest().stream().filter(run -> !run.state().isEnded());
        return Stream.concat(begun, recomputing.waiting().stream())
                .anyMatch(run -> run.kind() == RecomputeKind.RECOMPUTE);
    }

    private Blueprint blueprint(String code) {
        return journeys.latest(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private WeightsPage page(Blueprint blueprint, List<WeightSet> sets) {
        Figures figures = texts.figures();
        List<Double> inherited = sets.isEmpty() ? weights.today(blueprint) : List.of();
        List<WeightsPage.Row> rows = new ArrayList<>();
        int steps = blueprint.definition().steps().size();
        for (int position = 0; position < steps; position++) {
            List<String> cells = new ArrayList<>();
            for (WeightSet set : sets) {
                cells.add(figures.percentFine(set.weights().get(position)));
            }
            rows.add(new WeightsPage.Row(
                    blueprint.definition().steps().get(position).name(),
                    sets.isEmpty()
                            ? List.of(figures.percentFine(inherited.isEmpty() ? 1.0 / steps : inherited.get(position)))
                            : cells));
        }
        return new WeightsPage(
                blueprint.definition().code(),
                blueprint.definition().name(),
                texts.say(
                        !sets.isEmpty()
                                ? "weights.sentence.drawn"
                                : inherited.isEmpty() ? "weights.sentence.equal" : "weights.sentence.inherited"),
                sets.stream()
                        .map(set -> new WeightsPage.Month(
                                set.fromMonth()
                                        .format(java.time.format.DateTimeFormatter.ofPattern(
                                                "MMMM uuuu", LocaleContextHolder.getLocale())),
                                figures.count(set.answers()),
                                set.madeBy()))
                        .toList(),
                rows);
    }
}
