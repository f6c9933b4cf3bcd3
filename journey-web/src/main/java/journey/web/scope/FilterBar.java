package journey.web.scope;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a page as the bar under its sentence shows them.
 *
 * @param action address of the page, without filters
 * @param employees codes of a group of employees, separated by commas
 * @param query the filters as they stand in the address
 */
public record FilterBar(
        String action,
        String query,
        @Nullable String from,
        @Nullable String to,
        @Nullable String channel,
        @Nullable String department,
        @Nullable String segment,
        String employees,
        @Nullable String version,
        List<Preset> presets,
        List<String> channels,
        List<String> departments,
        List<String> segments,
        List<FilterMistake> mistakes) {

    /** A period that is one click away. */
    public record Preset(String key, String href, boolean current) {}

    /** An address with this page's filters, for a link to what is behind a figure. */
    public String with(String path, String... more) {
        return address(path, query, more);
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
