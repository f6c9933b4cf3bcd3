package journey.web.help;

import java.util.List;
import java.util.stream.IntStream;
import journey.domain.access.Role;
import journey.web.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * One stop of the tour of the demo company.
 *
 * @param stop its number, from 1
 * @param stops how many there are for this person
 * @param name by which its words are found
 * @param next the address of the stop after it; null: it is the last
 * @param before the address of the stop before it; null: it is the first
 */
public record Tour(
        int stop,
        int stops,
        String name,
        @Nullable String next,
        @Nullable String before) {

    private record Stop(String name, String address) {}

    private static final List<Stop> STOPS = List.of(
            new Stop("today", "/"),
            new Stop("weaklinks", "/weak-links"),
            new Stop("evidence", "/weak-links/airline-trip/arrived"),
            new Stop("map", "/journeys/airline-trip"),
            new Stop("wall", "/journeys/airline-trip/wall"),
            new Stop("flow", "/journeys/airline-trip/flow"),
            new Stop("transactions", "/journeys/airline-trip/transactions?verdict=not_well"),
            new Stop("compare", "/journeys/airline-trip/compare"),
            new Stop("plan", "/journeys/help-desk/edit?at=step-5"),
            new Stop("log", "/log"));

    /** A person's stop of that number; null if there is none. */
    static @Nullable Tour at(int stop, Role role) {
        List<Stop> stops = STOPS.stream()
                .filter(each -> Viewer.mayOpen(role, each.address))
                .toList();
        return stop < 1 || stop > stops.size()
                ? null
                : new Tour(
                        stop,
                        stops.size(),
                        stops.get(stop - 1).name,
                        address(stops, stop + 1),
                        address(stops, stop - 1));
    }

    private static @Nullable String address(List<Stop> stops, int stop) {
        return IntStream.rangeClosed(1, stops.size())
                .filter(number -> number == stop)
                .mapToObj(number -> stops.get(number - 1).address)
                .map(address -> address + (address.indexOf('?') < 0 ? "?" : "&") + "tour=" + stop)
                .findFirst()
                .orElse(null);
    }
}
