package journey.web.weaklink;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import journey.domain.journey.Step;
import journey.service.weaklink.JourneyLinks;
import journey.service.weaklink.rules.Failures;
import journey.web.chart.Figures;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import journey.web.weaklink.WeakLinksPage.Repair;
import journey.web.weaklink.WeakLinksPage.WhatIf;
import org.springframework.stereotype.Component;

/** Tells what the Everything rate of a journey would be if steps were right. */
@Component
class WhatIfReader {

    private static final int MOST_DECIMALS = 3;

    private final DriverWords drivers;
    private final Texts texts;

    WhatIfReader(DriverWords drivers, Texts texts) {
        this.drivers = drivers;
        this.texts = texts;
    }

    /** All steps of the plan can be ticked, whatever the scope's department: the rate is the whole chain's. */
    WhatIf whatIf(JourneyLinks journey, WhatIfParameters ticked) {
        boolean here = ticked.areOf(journey.journey());
        List<Step> steps = journey.blueprint().definition().steps();
        Set<Integer> chosen = new TreeSet<>();
        List<Repair> repairs = new ArrayList<>();
        for (int position = 0; position < steps.size(); position++) {
            Step step = steps.get(position);
            boolean isChosen = here && ticked.steps().contains(step.code());
            if (isChosen) {
                chosen.add(position);
            }
            double gain = journey.failures().gain(position);
            repairs.add(new Repair(
                    step.code(),
                    step.name(),
                    isChosen,
                    journey.areTooFew() ? Figures.NONE : texts.figures().rise(gain)));
        }
        Double wanted = here ? ticked.target() : null;
        double target = wanted == null ? journey.blueprint().definition().target() : wanted;
        boolean isMistaken = here && ticked.isMistaken();
        return new WhatIf(
                journey.journey(),
                journey.name(),
                here && !ticked.typed().isEmpty() ? ticked.typed() : percent(target),
                isMistaken ? texts.say("weaklinks.whatif.badtarget", ticked.typed()) : null,
                repairs,
                smallest(journey, target),
                chosen.isEmpty() || journey.areTooFew() ? null : result(journey, chosen),
                drivers.unknown(journey));
    }

    /** As it can be typed again. */
    private static String percent(double target) {
        return BigDecimal.valueOf(target * 100)
                .setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private Sentence result(JourneyLinks journey, Set<Integer> chosen) {
        Figures figures = texts.figures();
        Failures failures = journey.failures();
        double rate = journey.rateIfRepaired(chosen);
        return texts.sentence(
                "weaklinks.whatif.result",
                Piece.strong(names(journey, chosen)),
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
        if (journey.areTooFew()) {
            return texts.say("weaklinks.whatif.few");
        }
        Failures.Repair repair = failures.smallest(target).orElse(null);
        if (repair == null) {
            int steps = journey.blueprint().definition().steps().size();
            double most =
                    journey.rateIfRepaired(IntStream.range(0, steps).boxed().toList());
            return texts.say("weaklinks.whatif.never", wanted, figures.percentFine(most));
        }
        if (repair.positions().isEmpty()) {
            return texts.say("weaklinks.whatif.reached", wanted, figures.percentFine(failures.rate()));
        }
        return texts.say(
                "weaklinks.whatif.smallest",
                wanted,
                names(journey, repair.positions()),
                figures.percentFine(repair.rate()),
                repair.positions().size());
    }

    private static String names(JourneyLinks journey, Collection<Integer> positions) {
        List<Step> steps = journey.blueprint().definition().steps();
        return positions.stream().map(position -> steps.get(position).name()).collect(Collectors.joining(", "));
    }
}
