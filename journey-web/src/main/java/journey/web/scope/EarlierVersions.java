package journey.web.scope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import journey.service.everything.EverythingService;
import journey.service.everything.PeriodLength;
import journey.service.journey.JourneyService;
import journey.service.journey.JourneySummary;
import journey.service.scope.Scope;
import journey.service.scope.Scope.Version;
import org.springframework.stereotype.Component;

/**
 * Finds journeys of which some transactions go by earlier versions, while pages speak of the newest: so that nobody takes
 * an empty page for an empty firm on the day on which a plan was changed, nor half of them for all afterwards.
 */
@Component
class EarlierVersions {

    private final JourneyService journeys;
    private final EverythingService everything;

    EarlierVersions(JourneyService journeys, EverythingService everything) {
        this.journeys = journeys;
        this.everything = everything;
    }

    /**
     * Some transactions of a journey in scope go by earlier versions.
     *
     * @param version the newest
     * @param transactions how many go by it
     * @param earlier how many go by others
     * @param shown the version to look at instead, as addresses name it
     */
    record Earlier(String name, int version, long transactions, long earlier, String shown) {}

    List<Earlier> of(Scope scope) {
        List<Earlier> found = new ArrayList<>();
        if (!scope.version().equals(Version.LATEST)) {
            return found;
        }
        for (JourneySummary journey : journeys.all()) {
            boolean isInScope = scope.journey() == null || scope.journey().equals(journey.code());
            if (journey.version() > 1 && isInScope) {
                Earlier earlier = earlier(journey, scope);
                if (earlier.earlier() > 0) {
                    found.add(earlier);
                }
            }
        }
        return found;
    }

    private Earlier earlier(JourneySummary journey, Scope scope) {
        long newest = count(scope.ofVersion(journey.code(), journey.version()));
        long all = count(scope.ofJourney(journey.code()).ofVersion(Version.ALL));
        // of one journey a page shows the steps of one plan: the last that was used
        int shown = journey.version() - 1;
        while (scope.journey() != null && shown > 1 && count(scope.ofVersion(journey.code(), shown)) == 0) {
            shown--;
        }
        return new Earlier(
                journey.name(),
                journey.version(),
                newest,
                all - newest,
                scope.journey() == null ? "all" : String.valueOf(shown));
    }

    private long count(Scope scope) {
        return everything.rates(scope, PeriodLength.TOTAL).stream()
                .mapToLong(rate -> rate.rate().transactions())
                .sum();
    }

    /** The address of a page with another version among its filters. */
    static String address(String action, Map<String, String> query, Earlier earlier) {
        Map<String, String> others = new LinkedHashMap<>(query);
        others.put("version", earlier.shown());
        return FilterBar.address(action, ScopeParameters.query(others));
    }
}
