package journey.web.scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import journey.domain.TermKind;
import journey.service.journey.JourneyService;
import journey.service.scope.Scope;
import journey.service.scope.ScopeWords;
import journey.web.chart.Figures;
import journey.web.scope.FilterBar.Active;
import journey.web.scope.FilterBar.Choice;
import journey.web.scope.FilterBar.NewVersion;
import journey.web.scope.FilterBar.Option;
import journey.web.scope.FilterBar.Preset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the filter bar of a page. */
@Component
public class FilterBars {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern OF_ONE_JOURNEY = Pattern.compile("/(journeys|weak-links)/");

    private final ScopeParameters parameters;
    private final ScopeWords words;
    private final JourneyService journeys;
    private final EarlierVersions earlier;

    FilterBars(ScopeParameters parameters, ScopeWords words, JourneyService journeys, EarlierVersions earlier) {
        this.earlier = earlier;
        this.parameters = parameters;
        this.words = words;
        this.journeys = journeys;
    }

    /** As below, of a page that is limited by nothing but a scope. */
    public FilterBar bar(String action, Map<String, String> address, Scope scope, List<FilterMistake> mistakes) {
        return bar(action, address, scope, mistakes, List.of());
    }

    /**
     * The bar of a page that may be limited to one journey, or is about one by its path: another cannot be chosen
     * there. What the page does not filter by is a mistake of its address.
     *
     * @param own the names of what else the page filters by
     */
    public FilterBar bar(
            String action, Map<String, String> address, Scope scope, List<FilterMistake> mistakes, List<String> own) {
        boolean isOfOne =
                scope.journey() != null && OF_ONE_JOURNEY.matcher(action).lookingAt();
        OwnFilters.require(isOfOne ? scope.journey() : null, address, mistakes, own);
        Scope named = isOfOne ? scope.ofJourney(null) : scope;
        RelativePeriod relative = ScopeParameters.relative(address);
        Map<String, String> query = query(named, relative);
        List<Choice> choices = new ArrayList<>();
        if (!isOfOne) {
            choices.add(new Choice(
                    "journey",
                    journeys.all().stream()
                            .map(journey -> new Option(
                                    journey.code(),
                                    journey.name(),
                                    journey.code().equals(scope.journey())))
                            .toList()));
        }
        choices.add(choice("channel", TermKind.CHANNEL, scope.channel()));
        choices.add(choice("department", TermKind.DEPARTMENT, scope.department()));
        choices.add(choice("segment", TermKind.SEGMENT, scope.segment()));
        return new FilterBar(
                action,
                ScopeParameters.query(query),
                relative == null ? null : relative.code(),
                relative == null ? address.get("from") : null,
                relative == null ? address.get("to") : null,
                choices,
                scope.employees(),
                address.get("version"),
                presets(action, named, relative),
                active(action, query, choices),
                earlier.of(scope).stream()
                        .map(found -> new NewVersion(
                                found.name(),
                                found.version(),
                                found.transactions(),
                                found.earlier(),
                                EarlierVersions.address(action, query, found)))
                        .toList(),
                mistakes);
    }

    private Map<String, String> query(Scope scope, @Nullable RelativePeriod relative) {
        if (relative == null) {
            return parameters.parameters(scope);
        }
        Map<String, String> query = new LinkedHashMap<>();
        query.put(ScopeParameters.PERIOD, relative.code());
        query.putAll(parameters.parameters(scope.between(null, null)));
        return query;
    }

    private Choice choice(String name, TermKind kind, @Nullable String chosen) {
        return new Choice(
                name,
                words.codes(kind).stream()
                        .map(code -> new Option(code, code, code.equals(chosen)))
                        .toList());
    }

    private List<Preset> presets(String action, Scope scope, @Nullable RelativePeriod current) {
        List<Preset> presets = new ArrayList<>();
        for (RelativePeriod period : RelativePeriod.values()) {
            presets.add(preset(period.code(), action, scope, period, period == current));
        }
        boolean isAll = current == null && scope.from() == null && scope.to() == null;
        presets.add(preset("all", action, scope, null, isAll));
        return presets;
    }

    private Preset preset(String key, String action, Scope scope, @Nullable RelativePeriod period, boolean isCurrent) {
        Map<String, String> query = query(scope.between(null, null), period);
        return new Preset(key, FilterBar.address(action, ScopeParameters.query(query)), isCurrent);
    }

    private static List<Active> active(String action, Map<String, String> query, List<Choice> choices) {
        Figures figures = new Figures(LocaleContextHolder.getLocale());
        List<Active> active = new ArrayList<>();
        query.forEach((name, value) -> {
            if (!name.equals(ScopeParameters.PERIOD)) {
                Map<String, String> others = new LinkedHashMap<>(query);
                others.remove(name);
                String shown = choices.stream()
                        .filter(choice -> choice.name().equals(name))
                        .flatMap(choice -> choice.options().stream())
                        .filter(Option::chosen)
                        .map(Option::name)
                        .findFirst()
                        .orElse(
                                DAY.matcher(value).matches()
                                        ? figures.day(LocalDate.parse(value))
                                        : String.join(" · ", Repeated.values(value)));
                active.add(new Active(name, shown, FilterBar.address(action, ScopeParameters.query(others))));
            }
        });
        return active;
    }
}
