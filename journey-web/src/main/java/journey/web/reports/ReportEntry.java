package journey.web.reports;

import java.util.List;

/**
 * A report in the catalogue, with its texts.
 *
 * @param rowPer what one row stands for
 * @param csv the address of its CSV
 */
record ReportEntry(
        String name, String title, String rowPer, String csv, List<FilterEntry> filters, List<ColumnEntry> columns) {

    record FilterEntry(String name, String meaning) {}

    record ColumnEntry(String name, String unit, String meaning) {}

    /** For the form, whose expressions see public methods only: whether it takes a filter. */
    public boolean takes(String filter) {
        return filters.stream().anyMatch(entry -> entry.name().equals(filter));
    }
}
