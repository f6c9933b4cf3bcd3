package journey.service.demo.rules;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import journey.domain.imports.FactRow.AnswerRow;
import org.jspecify.annotations.Nullable;

/** What a customer says afterwards, if anything: those at the extremes answer more often, and not every failure is noticed. */
final class CustomerVoice {

    private static final double LATE_NOTICED = 0.7;
    private static final double AGAIN_NOTICED = 0.8;
    private static final double COLD_NOTICED = 0.6;

    private final Pools pools;
    private final Chance chance;
    private final long now;

    CustomerVoice(Pools pools, Chance chance, long now) {
        this.pools = pools;
        this.chance = chance;
        this.now = now;
    }

    @Nullable AnswerRow answer(Visit visit) {
        double satisfaction = visit.satisfaction() + 0.6 * chance.normal();
        long at = visit.ended() + (long) chance.between(7_200, 260_000);
        double extreme = Math.min(1, Math.abs(satisfaction - 0.5) / 1.6);
        if (visit.isOpen() || at > now || !chance.hit(0.22 + 0.25 * extreme)) {
            return null;
        }
        Set<String> notWell = noticed(visit.experiences());
        Boolean everything = everything(notWell, satisfaction);
        return new AnswerRow(
                visit.reference(),
                null,
                Instant.ofEpochSecond(at),
                everything,
                praised(visit.experiences(), notWell),
                notWell.isEmpty() ? null : notWell,
                overall(satisfaction),
                (int) Math.round(Math.max(0, Math.min(10, 5.5 + 2.1 * satisfaction + chance.normal()))),
                chance.hit(0.6) ? comment(visit, notWell, satisfaction) : null);
    }

    private Set<String> noticed(List<Experience> experiences) {
        Set<String> named = new LinkedHashSet<>();
        for (Experience experience : experiences) {
            double often = experience.again()
                    ? AGAIN_NOTICED
                    : experience.late() ? LATE_NOTICED : experience.cold() ? COLD_NOTICED : 0.002;
            if (chance.hit(often)) {
                named.add(experience.step());
            }
        }
        return named;
    }

    private @Nullable Boolean everything(Set<String> notWell, double satisfaction) {
        if (chance.hit(0.05)) {
            return null;
        }
        return notWell.isEmpty() && !(satisfaction < 0 && chance.hit(0.4));
    }

    private @Nullable Set<String> praised(List<Experience> experiences, Set<String> notWell) {
        Set<String> named = new LinkedHashSet<>();
        for (Experience experience : experiences) {
            if (!experience.failed() && !notWell.contains(experience.step()) && chance.hit(0.12)) {
                named.add(experience.step());
            }
        }
        return named.isEmpty() ? null : named;
    }

    private static int overall(double satisfaction) {
        return satisfaction >= 1.3
                ? 5
                : satisfaction >= 0.4 ? 4 : satisfaction >= -0.5 ? 3 : satisfaction >= -1.3 ? 2 : 1;
    }

    private @Nullable String comment(Visit visit, Set<String> notWell, double satisfaction) {
        for (Experience experience : visit.experiences()) {
            if (notWell.contains(experience.step()) && experience.failed()) {
                return pools.sentence(visit.journeyCode(), experience.step(), experience.kind(), chance)
                        .replace("{late}", experience.lateness());
            }
        }
        if (satisfaction >= 1) {
            return pools.sentence(visit.journeyCode(), "*", "good", chance);
        }
        return chance.hit(0.3) ? pools.sentence("*", "*", "cold", chance) : null;
    }
}
