package journey.service.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import journey.domain.TermKind;
import journey.service.change.rules.Movement;
import journey.service.everything.EverythingService;
import journey.service.everything.PeriodLength;
import journey.service.everything.PeriodRate;
import journey.service.everything.StepResult;
import journey.service.everything.rules.EverythingRate;
import journey.service.everything.rules.FalseDiscovery;
import journey.service.everything.rules.StepYield;
import journey.service.scope.Scope;
import journey.service.scope.ScopeWords;
import org.springframework.stereotype.Service;

/** Compares how a journey goes in two channels, segments or departments. */
@Service
public class ComparisonService {

    /** Among more nobody looks for two; they are still there to be chosen. */
    static final int MOST_GROUPS = 40;

    private final EverythingService everything;
    private final ScopeWords words;

    ComparisonService(EverythingService everything, ScopeWords words) {
        this.everything = everything;
        this.words = words;
    }

    /** One group and the Everything rate in it. */
    public record Group(String code, EverythingRate rate) {}

    /** The groups of a journey's transactions by channel, segment or department, those with most of them first. */
    public List<Group> groups(Scope scope, TermKind by) {
        List<Group> groups = new ArrayList<>();
        for (String code : words.codes(by).stream().limit(MOST_GROUPS).toList()) {
            EverythingRate rate = rate(in(scope, by, code));
            if (rate.transactions() > 0) {
                groups.add(new Group(code, rate));
            }
        }
        groups.sort((one, other) ->
                Long.compare(other.rate().transactions(), one.rate().transactions()));
        return groups;
    }

    /** Whether {@link #groups} looks at all of these. */
    public static boolean isWhole(List<String> codes) {
        return codes.size() <= MOST_GROUPS;
    }

    /** Holds two groups of a journey against one another; the steps are tested together. */
    public Comparison compare(Scope scope, TermKind by, String one, String other) {
        Scope first = in(scope, by, one);
        Scope second = in(scope, by, other);
        Map<String, StepResult> steps = new LinkedHashMap<>();
        Map<String, StepYield> before = yields(first, steps);
        Map<String, StepYield> now = yields(second, steps);
        List<Movement> movements = new ArrayList<>();
        for (String step : steps.keySet()) {
            movements.add(new Movement(
                    before.getOrDefault(step, new StepYield(0, 0, 0)), now.getOrDefault(step, new StepYield(0, 0, 0))));
        }
        List<Double> q = FalseDiscovery.adjusted(movements.stream()
                .filter(Movement::isComparable)
                .map(Movement::pValue)
                .toList());
        List<Difference> differences = new ArrayList<>();
        int tested = 0;
        int index = 0;
        for (StepResult step : steps.values()) {
            Movement movement = movements.get(index++);
            differences.add(
                    new Difference(step.step(), step.name(), movement, movement.isComparable() ? q.get(tested++) : 1));
        }
        Movement rate = new Movement(counts(rate(first)), counts(rate(second)));
        return new Comparison(
                new Difference(null, String.valueOf(scope.journey()), rate, rate.isComparable() ? rate.pValue() : 1),
                differences);
    }

    /** A scope limited to one group; what limited it in this way before no longer does. */
    public static Scope in(Scope scope, TermKind by, String code) {
        return new Scope(
                scope.journey(),
                scope.version(),
                scope.from(),
                scope.to(),
                by == TermKind.CHANNEL ? code : scope.channel(),
                by == TermKind.DEPARTMENT ? code : scope.department(),
                by == TermKind.SEGMENT ? code : scope.segment(),
                scope.employees());
    }

    private EverythingRate rate(Scope scope) {
        EverythingRate sum = EverythingRate.NONE;
        for (PeriodRate rate : everything.rates(scope, PeriodLength.TOTAL)) {
            sum = sum.plus(rate.rate());
        }
        return sum;
    }

    private Map<String, StepYield> yields(Scope scope, Map<String, StepResult> steps) {
        Map<String, StepYield> yields = new LinkedHashMap<>();
        for (StepResult step : everything.steps(scope)) {
            steps.putIfAbsent(step.step(), step);
            yields.merge(step.step(), step.counts(), StepYield::plus);
        }
        return yields;
    }

    private static StepYield counts(EverythingRate rate) {
        return new StepYield(rate.well(), rate.notWell(), rate.unknown());
    }
}
