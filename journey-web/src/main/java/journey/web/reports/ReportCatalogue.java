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
    private final MessageSource texts;

    ReportCatalogue(ReportService reports, MessageSource texts) {
        this.reports = reports;
        this.texts = texts;
    }

    /** In a language: programs are always told in English. */
    List<ReportEntry> entries(Locale language) {
        MessageSourceAccessor said = new MessageSourceAccessor(texts, language);
        return reports.catalogue().stream().map(report -> entry(report, said)).toList();
    }

    private static ReportEntry entry(Report report, MessageSourceAccessor texts) {
        return new ReportEntry(
                report.name(),
                texts.getMessage("reports." + report.name() + ".title"),
                texts.getMessage("reports." + report.name() + ".row"),
                ReportController.ADDRESS + "/" + report.name() + ".csv",
                report.filters().stream()
                        .map(filter -> entry(report, filter, texts))
                        .toList(),
                report.columns().stream()
                        .map(column -> entry(report, column, texts))
                        .toList());
    }

    private static FilterEntry entry(Report report, Filter filter, MessageSourceAccessor texts) {
        return new FilterEntry(filter.parameter(), text(report, "filter." + filter.parameter(), texts));
    }

    private static ColumnEntry entry(Report report, Column column, MessageSourceAccessor texts) {
        String unit = column.unit().name().toLowerCase(Locale.ROOT);
        return new ColumnEntry(
                column.name(),
                texts.getMessage("reports.unit." + unit),
                text(report, "column." + column.name(), texts));
    }

    /** A report's own text, or else the one that all share. */
    private static String text(Report report, String key, MessageSourceAccessor texts) {
        String own = texts.getMessage("reports." + report.name() + "." + key, "");
        return own.isEmpty() ? texts.getMessage("reports." + key) : own;
    }
}
