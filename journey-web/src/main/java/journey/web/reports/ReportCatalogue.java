package journey.web.reports;

import java.util.List;
import java.util.Locale;
import journey.service.reports.Column;
import journey.service.reports.Filter;
import journey.service.reports.Report;
import journey.service.reports.ReportService;
import journey.web.reports.ReportEntry.ColumnEntry;
import journey.web.reports.ReportEntry.FilterEntry;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** The reports with their texts: the same for the page and for programs. */
@Component
class ReportCatalogue {

    private final ReportService reports;
    private final MessageSourceAccessor texts;

    ReportCatalogue(ReportService reports, MessageSource texts) {
        this.reports = reports;
        this.texts = new MessageSourceAccessor(texts, Locale.ENGLISH);
    }

    List<ReportEntry> entries() {
        return reports.catalogue().stream().map(this::entry).toList();
    }

    private ReportEntry entry(Report report) {
        return new ReportEntry(
                report.name(),
                texts.getMessage("reports." + report.name() + ".title"),
                texts.getMessage("reports." + report.name() + ".row"),
                ReportController.ADDRESS + "/" + report.name() + ".csv",
                report.filters().stream().map(filter -> entry(report, filter)).toList(),
                report.columns().stream().map(column -> entry(report, column)).toList());
    }

    private FilterEntry entry(Report report, Filter filter) {
        return new FilterEntry(filter.parameter(), text(report, "filter." + filter.parameter()));
    }

    private ColumnEntry entry(Report report, Column column) {
        String unit = column.unit().name().toLowerCase(Locale.ROOT);
        return new ColumnEntry(
                column.name(), texts.getMessage("reports.unit." + unit), text(report, "column." + column.name()));
    }

    /** A report's own text, or else the one that all share. */
    private String text(Report report, String key) {
        String own = texts.getMessage("reports." + report.name() + "." + key, "");
        return own.isEmpty() ? texts.getMessage("reports." + key) : own;
    }
}
