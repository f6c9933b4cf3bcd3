package journey.web.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import journey.service.imports.ImportSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A request's parameters, read from its address alone: asking the request for a parameter would make the server read the
 * body as a form, for which {@code curl --data-binary} declares it.
 */
final class RequestSettings {

    private static final Set<String> KNOWN = Set.of("zone", "ignore", "dryRun", "fileName");

    private final Map<String, List<String>> parameters;

    private RequestSettings(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * What the address asks for.
     *
     * @throws ResponseStatusException if it asks for something that does not exist
     */
    static ImportSettings of(HttpServletRequest request, ZoneId firmZone, String by) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        RequestSettings asked = new RequestSettings(
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams());
        asked.refuseUnknown();
        String zone = asked.last("zone");
        return new ImportSettings(
                zone == null || zone.isBlank() ? firmZone : zone(zone),
                asked.ignored(),
                asked.isDryRun(),
                asked.last("fileName"),
                by);
    }

    /**
     * The zone of this name.
     *
     * @throws ResponseStatusException if there is none
     */
    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException unknown) {
            throw refused("zone: " + name + " is not a time zone; write one such as Europe/Berlin");
        }
    }

    private void refuseUnknown() {
        for (String name : parameters.keySet()) {
            if (!KNOWN.contains(name)) {
                throw refused("The parameter " + name + " is not known; known are dryRun, fileName, ignore and zone.");
            }
        }
    }

    private boolean isDryRun() {
        String value = last("dryRun");
        return switch (value == null ? "false" : value) {
            case "true", "" -> true;
            case "false" -> false;
            default -> throw refused("dryRun is true or false, not " + value + ".");
        };
    }

    private Set<String> ignored() {
        Set<String> names = new HashSet<>();
        for (String value : parameters.getOrDefault("ignore", List.of())) {
            Stream.of(decoded(value).split(",", -1)).map(String::strip).forEach(names::add);
        }
        return names;
    }

    private @Nullable String last(String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : decoded(values.get(values.size() - 1));
    }

    private static String decoded(@Nullable String value) {
        try {
            return value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw refused("The address is not encoded as addresses are.");
        }
    }

    private static ResponseStatusException refused(String reason) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
    }
}
