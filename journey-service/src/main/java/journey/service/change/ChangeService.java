package journey.service.change;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import journey.service.change.Change.Days;
import journey.service.change.rules.Movement;
import journey.service.change.rules.RipeWeeks;
import journey.service.everything.EverythingService;
import journey.service.everything.PeriodLength;
import journey.service.everything.PeriodRate;
import journey.service.everything.StepResult;
import journey.service.everything.StepWeek;
import journey.service.everything.rules.EverythingRate;
import journey.service.everything.rules.FalseDiscovery;
import journey.service.everything.rules.StepYield;
import journey.service.scope.Scope;
import journey.service.scope.ScopeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Compares a period with the one before. A period that was asked for is compared with as many days before it; where none
 * was, the latest weeks that are ripe with as many before them.
 */
@Service
public class ChangeService {

    private final EverythingService everything;
    private final ScopeWords words;
    private final ZoneId zone;
    private final Clock clock;

    ChangeService(EverythingService everything, ScopeWords words, ZoneId zone, Clock clock) {
        this.everything = everything;
        this.words = words;
        this.zone = zone;
        this.clock = clock;
    }

    /** Of what a change is told. */
    private record Subject(String journey, @Nullable String step, String name) {}

    private record Moved(Subject subject, Days before, Days now, Movement movement) {}

    /**
     * How the Everything rate of each journey in scope moved; those of which nothing can be said are left out.
     *
     * @param weeks how many are compared where the scope has no period
     */
    public List<Change> rates(Scope scope, int weeks) {
        LocalDate newest = newest(scope);
        if (newest == null) {
            return List.of();
        }
        if (scope.from() != null) {
            Days now = days(scope.from(), newest);
            return tested(moved(yields(scope), yields(before(scope, now)), now));
        }
        Map<Subject, NavigableMap<LocalDate, StepYield>> series = new LinkedHashMap<>();
        for (PeriodRate week : everything.rates(since(scope, newest, weeks), PeriodLength.WEEK)) {
            if (week.firstDay() != null) {
                series.computeIfAbsent(new Subject(week.journey(), null, week.journey()), code -> new TreeMap<>())
                        .put(week.firstDay(), counts(week.rate()));
            }
        }
        return tested(ripe(series, newest, weeks));
    }

    /**
     * How the yield of each step in scope moved, the largest movements first; steps of which nothing can be said are left
     * out.
     *
     * @param weeks how many are compared where the scope has no period
     */
    public List<Change> steps(Scope scope, int weeks) {
        LocalDate newest = newest(scope);
        if (newest == null) {
            return List.of();
        }
        if (scope.from() != null) {
            Days now = days(scope.from(), newest);
            return tested(moved(stepYields(scope), stepYields(before(scope, now)), now));
        }
        Map<Subject, NavigableMap<LocalDate, StepYield>> series = new LinkedHashMap<>();
        for (StepWeek week : everything.stepWeeks(since(scope, newest, weeks), null)) {
            series.computeIfAbsent(new Subject(week.journey(), week.step(), week.name()), subject -> new TreeMap<>())
                    .merge(week.monday(), week.counts(), StepYield::plus);
        }
        return tested(ripe(series, newest, weeks));
    }

    /** The last day of which the scope can tell; null without a transaction. */
    private @Nullable LocalDate newest(Scope scope) {
        LocalDate newest = words.newest(clock.instant())
                .map(time -> time.atZone(zone).toLocalDate())
                .orElse(null);
        if (newest == null || scope.to() == null) {
            return newest;
        }
        return scope.to().minusNanos(1).atZone(zone).toLocalDate();
    }

    private Days days(Instant from, LocalDate last) {
        return new Days(from.atZone(zone).toLocalDate(), last);
    }

    private static Days before(Days now) {
        long length = ChronoUnit.DAYS.between(now.first(), now.last()) + 1;
        return new Days(now.first().minusDays(Math.max(1, length)), now.first().minusDays(1));
    }

    private Scope before(Scope scope, Days now) {
        return scope.between(begin(before(now).first()), begin(now.first()));
    }

    /** The scope's last weeks, as many as may be needed. */
    private Scope since(Scope scope, LocalDate newest, int weeks) {
        return scope.between(begin(monday(newest).minusWeeks(RipeWeeks.weeksNeeded(weeks))), scope.to());
    }

    private Map<Subject, StepYield> yields(Scope scope) {
        Map<Subject, StepYield> yields = new LinkedHashMap<>();
        for (PeriodRate rate : everything.rates(scope, PeriodLength.TOTAL)) {
            yields.put(new Subject(rate.journey(), null, rate.journey()), counts(rate.rate()));
        }
        return yields;
    }

    private Map<Subject, StepYield> stepYields(Scope scope) {
        Map<Subject, StepYield> yields = new LinkedHashMap<>();
        for (StepResult step : everything.steps(scope)) {
            yields.merge(new Subject(step.journey(), step.step(), step.name()), step.counts(), StepYield::plus);
        }
        return yields;
    }

    private static List<Moved> moved(Map<Subject, StepYield> now, Map<Subject, StepYield> before, Days days) {
        List<Moved> moved = new ArrayList<>();
        now.forEach((subject, counts) -> {
            Movement movement = new Movement(before.getOrDefault(subject, new StepYield(0, 0, 0)), counts);
            if (movement.isComparable()) {
                moved.add(new Moved(subject, before(days), days, movement));
            }
        });
        return moved;
    }

    private static List<Moved> ripe(
            Map<Subject, NavigableMap<LocalDate, StepYield>> series, LocalDate newest, int weeks) {
        // a week that is not over yet is not compared
        LocalDate last = monday(newest.plusDays(1)).minusWeeks(1);
        List<Moved> moved = new ArrayList<>();
        series.forEach((subject, counts) -> {
            Optional<RipeWeeks> found = RipeWeeks.latest(counts, last, weeks);
            found.ifPresent(ripe -> {
                Days now = new Days(ripe.first(), ripe.first().plusWeeks(weeks).minusDays(1));
                moved.add(new Moved(subject, before(now), now, ripe.movement()));
            });
        });
        return moved;
    }

    private static List<Change> tested(List<Moved> moved) {
        List<Double> q = FalseDiscovery.adjusted(
                moved.stream().map(each -> each.movement.pValue()).toList());
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < moved.size(); i++) {
            Moved each = moved.get(i);
            changes.add(new Change(
                    each.subject.journey,
                    each.subject.step,
                    each.subject.name,
                    each.before,
                    each.now,
                    each.movement,
                    q.get(i)));
        }
        changes.sort((one, other) -> Double.compare(
                Math.abs(other.movement().difference()), Math.abs(one.movement().difference())));
        return changes;
    }

    private static StepYield counts(EverythingRate rate) {
        return new StepYield(rate.well(), rate.notWell(), rate.unknown());
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
