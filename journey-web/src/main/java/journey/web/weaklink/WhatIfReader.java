package journey.web.weaklink;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import journey.service.weaklink.JourneyLinks;
import journey.service.weaklink.StepLink;
import journey.service.weaklink.rules.Failures;
import journey.web.chart.Figures;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import journey.web.weaklink.WeakLinksPage.Repair;
import journey.web.weaklink.WeakLinksPage.WhatIf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what the Everything rate of a journey would be if steps were right. */
@Component
class WhatIfReader {

    private final DriverWords drivers;
    private final Texts texts;

    WhatIfReader(DriverWords drivers, Texts texts) {
        this.drivers = drivers;
        this.texts = texts;
    }

    WhatIf whatIf(JourneyLinks journey, WhatIfParameters ticked) {
        boolean here = ticked.areOf(journey.journey());
        List<StepLink> chosen = journey.steps().stream()
                .filter(link -> here && ticked.steps().contains(link.step().step()))
                .toList();
        Double wanted = here ? ticked.target() : null;
        double target = wanted == null ? journey.blueprint().definition().target() : wanted;
        List<Repair> repairs = new ArrayList<>();
        for (StepLink link : journey.steps()) {
            repairs.add(new Repair(
                    link.step().step(),
                    link.step().name(),
                    chosen.contains(link),
                    texts.figures().rise(link.gainWithConsequences())));
        }
        return new WhatIf(
                journey.journey(),
                journey.name(),
                texts.figures().decimal(target * 100, target * 100 == Math.rint(target * 100) ? 0 : 1),
                repairs,
                smallest(journey, target),
                chosen.isEmpty() ? null : result(journey, chosen),
                drivers.unknown(journey));
    }

    private @Nullable Sentence result(JourneyLinks journey, List<StepLink> chosen) {
        Figures figures = texts.figures();
        Failures failures = journey.failures();
        if (failures.measured() == 0) {
            return texts.sentence("weaklinks.whatif.unmeasured");
        }
        List<Integer> positions =
                chosen.stream().map(link -> link.step().position()).toList();
        double rate = journey.rateIfRepaired(positions);
        return texts.sentence(
                "weaklinks.whatif.result",
                Piece.strong(names(chosen)),
                Piece.plain(figures.percentFine(failures.rate())),
                Piece.strong(figures.percentFine(rate)),
                Piece.plain(figures.count(Math.round((rate - failures.rate()) * failures.measured()))),
                Piece.plain(figures.count(failures.measured())));
    }

    private String smallest(JourneyLinks journey, double target) {
        Figures figures = texts.figures();
        Failures failures = journey.failures();
        String wanted = figures.percentFine(target);
        if (failures.measured() == 0) {
            return texts.say("weaklinks.whatif.unmeasured");
        }
        Failures.Repair repair = failures.smallest(target).orElse(null);
        if (repair == null) {
            double most = journey.rateIfRepaired(
                    journey.steps().stream().map(link -> link.step().position()).toList());
            return texts.say("weaklinks.whatif.never", wanted, figures.percentFine(most));
        }
        if (repair.positions().isEmpty()) {
            return texts.say("weaklinks.whatif.reached", wanted, figures.percentFine(failures.rate()));
        }
        String steps = repair.positions().stream()
                .map(position ->
                        journey.blueprint().definition().steps().get(position).name())
                .collect(Collectors.joining(", "));
        return texts.say(
                "weaklinks.whatif.smallest",
                wanted,
                steps,
                figures.percentFine(repair.rate()),
                repair.positions().size());
    }

    private static String names(List<StepLink> links) {
        return links.stream().map(link -> link.step().name()).collect(Collectors.joining(", "));
    }
}
