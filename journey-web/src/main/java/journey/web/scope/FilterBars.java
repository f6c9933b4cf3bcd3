package journey.web.scope;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import journey.domain.TermKind;
import journey.service.scope.Scope;
import journey.service.scope.ScopeWords;
import journey.web.scope.FilterBar.Preset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the filter bar of a page. Periods that are one click away end with the newest record, not with today; a record
 * of a time still to come is a mistake and moves them no further.
 */
@Component
public class FilterBars {

    private final ScopeParameters parameters;
    private final ScopeWords words;
    private final ZoneId zone;
    private final Clock clock;

    FilterBars(ScopeParameters parameters, ScopeWords words, ZoneId zone, Clock clock) {
        this.parameters = parameters;
        this.words = words;
        this.zone = zone;
        this.clock = clock;
    }

    public FilterBar bar(String action, Map<String, String> address, Scope scope, List<FilterMistake> mistakes) {
        Scope unnamed = scope.ofJourney(null);
        return new FilterBar(
                action,
                parameters.query(unnamed),
                address.get("from"),
                address.get("to"),
                scope.channel(),
                scope.department(),
                scope.segment(),
                String.join(", ", scope.employees()),
                address.get("version"),
                presets(action, unnamed),
                words.codes(TermKind.CHANNEL),
                words.codes(TermKind.DEPARTMENT),
                words.codes(TermKind.SEGMENT),
                mistakes);
    }

    private List<Preset> presets(String action, Scope scope) {
        LocalDate newest = words.newest(clock.instant())
                .map(time -> time.atZone(zone).toLocalDate())
                .orElse(null);
        if (newest == null) {
            return List.of();
        }
        return List.of(
                preset("weeks4", action, scope, newest.minusDays(27), newest),
                preset("weeks12", action, scope, newest.minusDays(83), newest),
                preset("year", action, scope, newest.minusDays(363), newest),
                preset("all", action, scope, null, null));
    }

    private Preset preset(String key, String action, Scope scope, @Nullable LocalDate first, @Nullable LocalDate last) {
        Scope limited = scope.between(
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
        boolean current = Objects.equals(limited.from(), scope.from()) && Objects.equals(limited.to(), scope.to());
        return new Preset(key, FilterBar.address(action, parameters.query(limited)), current);
    }
}
