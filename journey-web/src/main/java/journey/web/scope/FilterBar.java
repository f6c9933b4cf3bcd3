package journey.web.scope;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a page as the bar under its sentence shows them.
 *
 * @param action address of the page, without filters, but with what else it is asked for
 * @param query the filters as they stand in the address
 * @param period the code of the period that moves with the newest record; null: none
 * @param employees codes of a group of employees
 * @param active what limits the page now
 * @param newVersions plans so new that most transactions go by earlier versions, which the page leaves out
 */
public record FilterBar(
        String action,
        String query,
        @Nullable String period,
        @Nullable String from,
        @Nullable String to,
        List<Choice> choices,
        List<String> employees,
        @Nullable String version,
        List<Preset> presets,
        List<Active> active,
        List<NewVersion> newVersions,
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

    /**
     * A plan that few transactions go by yet.
     *
     * @param transactions how many do
     * @param earlier how many go by earlier versions
     * @param href the page with those
     */
    public record NewVersion(String journey, int version, long transactions, long earlier, String href) {}

    /** A parameter of the page in a hidden field of a form. */
    public record Carried(String name, String value) {}

    /** Address of the page, without anything behind it. */
    public String path() {
        int asked = action.indexOf('?');
        return asked < 0 ? action : action.substring(0, asked);
    }

    /** What a period of the page speaks of: when transactions {@code began}, or when touchpoints {@code happened}. */
    public String time() {
        return path().endsWith("/touchpoints") && !action.contains("time=began") ? "happened" : "began";
    }

    /** Whether the page speaks of a period. */
    public boolean hasPeriod() {
        return Stream.of("period=", "from=", "to=").anyMatch(name -> ("&" + query).contains("&" + name));
    }

    /** What the page is asked for besides its filters: the bar's form has to carry it along. */
    public List<Carried> carried() {
        int asked = action.indexOf('?');
        return fields(asked < 0 ? "" : action.substring(asked + 1));
    }

    /** The filters: another form of the page has to carry them along. */
    public List<Carried> filters() {
        return fields(query);
    }

    private static List<Carried> fields(String query) {
        return query.isEmpty()
                ? List.of()
                : Arrays.stream(query.split("&"))
                        .map(part -> part.split("=", 2))
                        .map(part -> new Carried(part[0], URLDecoder.decode(part[1], StandardCharsets.UTF_8)))
                        .toList();
    }

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
        String others = without("period=", "from=", "to=");
        return asking(others.isEmpty() ? days : days + "&" + others, first.toString(), last.toString());
    }

    /** As this bar, limited to one word of a filter. */
    public FilterBar limited(String filter, String word) {
        String limit = filter + "=" + Addresses.value(word);
        String others = without(filter + "=");
        return asking(others.isEmpty() ? limit : others + "&" + limit, from, to);
    }

    /** As this bar, of a page on which a filter cannot act. */
    public FilterBar notOffering(String filter) {
        return new FilterBar(
                action,
                query,
                period,
                from,
                to,
                choices.stream().filter(choice -> !choice.name().equals(filter)).toList(),
                employees,
                version,
                presets,
                active,
                newVersions,
                mistakes);
    }

    private String without(String... filters) {
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && Stream.of(filters).noneMatch(part::startsWith))
                .collect(Collectors.joining("&"));
    }

    private FilterBar asking(String asked, @Nullable String first, @Nullable String last) {
        return new FilterBar(
                action, asked, null, first, last, choices, employees, version, presets, active, newVersions, mistakes);
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
