package journey.web.scope;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a page as the bar under its sentence shows them.
 *
 * @param action address of the page, without filters
 * @param query the filters as they stand in the address
 * @param period the code of the period that moves with the newest record; null: none
 * @param employees codes of a group of employees, separated by commas
 * @param active what limits the page now
 */
public record FilterBar(
        String action,
        String query,
        @Nullable String period,
        @Nullable String from,
        @Nullable String to,
        List<Choice> choices,
        String employees,
        @Nullable String version,
        List<Preset> presets,
        List<Active> active,
        List<FilterMistake> mistakes) {

    /** A period that is one click away. */
    public record Preset(String key, String href, boolean current) {}

    /** A filter to choose from known words. */
    public record Choice(String name, List<Option> options) {}

    /** A word to choose. */
    public record Option(String code, String name, boolean chosen) {}

    /**
     * A filter that limits the page.
     *
     * @param without the address of the page without it
     */
    public record Active(String name, String value, String without) {}

    /** The filters that another form of the page has to carry along. */
    public static List<String> kept() {
        return List.of("journey", "period", "from", "to", "channel", "department", "segment", "employees", "version");
    }

    /** An address with this page's filters, for a link to what is behind a figure. */
    public String with(String path, String... more) {
        return address(path, query, more);
    }

    /** As this bar, in other days, both included. */
    public FilterBar during(LocalDate first, LocalDate last) {
        String days = "from=" + first + "&to=" + last;
        String others = Arrays.stream(query.split("&"))
                .filter(part ->
                        !part.isEmpty() && Stream.of("period=", "from=", "to=").noneMatch(part::startsWith))
                .collect(Collectors.joining("&"));
        return new FilterBar(
                action,
                others.isEmpty() ? days : days + "&" + others,
                null,
                first.toString(),
                last.toString(),
                choices,
                employees,
                version,
                presets,
                active,
                mistakes);
    }

    /** A path with filters and further parameters. */
    public static String address(String path, String query, String... more) {
        StringBuilder address = new StringBuilder(path);
        char separator = path.indexOf('?') < 0 ? '?' : '&';
        if (!query.isEmpty()) {
            address.append(separator).append(query);
            separator = '&';
        }
        for (String parameter : more) {
            address.append(separator).append(parameter);
            separator = '&';
        }
        return address.toString();
    }
}
