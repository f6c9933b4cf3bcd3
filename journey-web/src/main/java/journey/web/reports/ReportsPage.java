package journey.web.reports;

import java.util.List;

/** What the page of reports shows: the catalogue, and the words its filters offer. */
record ReportsPage(
        List<ReportEntry> reports,
        List<String> journeys,
        List<String> channels,
        List<String> departments,
        List<String> segments,
        List<String> periods,
        List<String> shapes) {}
