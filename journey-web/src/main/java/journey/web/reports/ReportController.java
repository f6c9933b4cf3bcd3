package journey.web.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import journey.service.reports.BusyException;
import journey.service.reports.Report;
import journey.service.reports.ReportRequest;
import journey.service.reports.ReportService;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The catalogue for programs, and the reports. A whole report ends with the trailer {@link #ROWS}; one cut short has no
 * end: the connection is closed within the body.
 */
@RestController
class ReportController {

    static final String ADDRESS = "/api/v1/reports";

    /** The trailer that holds the number of rows, without the header. */
    static final String ROWS = "Journey-Rows";

    private static final String RETRY_SECONDS = "60";

    private final ReportService reports;
    private final ReportCatalogue catalogue;
    private final ReportParameters parameters;

    ReportController(ReportService reports, ReportCatalogue catalogue, ReportParameters parameters) {
        this.reports = reports;
        this.catalogue = catalogue;
        this.parameters = parameters;
    }

    @GetMapping(ADDRESS)
    List<ReportEntry> list() {
        return catalogue.entries(Locale.ENGLISH);
    }

    /** Written by the thread that took the request, so no time limit of asynchronous requests cuts it short. */
    @GetMapping(ADDRESS + "/{name}.csv")
    void csv(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> filters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Report report = reports.report(name).orElseThrow(() -> new UnknownReportException(name, names()));
        ReportRequest asked = parameters.request(report, filters);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return;
        }
        AtomicLong rows = announceRows(request, response);
        try {
            rows.set(reports.write(report, asked, response.getOutputStream()));
            // a short report would otherwise go out in one piece, which has no trailer
            response.flushBuffer();
        } catch (BusyException busy) {
            response.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, busy.getMessage(), busy);
        } catch (IOException | RuntimeException cutShort) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw cutShort;
        }
    }

    private static AtomicLong announceRows(HttpServletRequest request, HttpServletResponse response) {
        AtomicLong rows = new AtomicLong();
        if (!request.getProtocol().equals("HTTP/1.0")) {
            response.setHeader(HttpHeaders.TRAILER, ROWS);
            response.setTrailerFields(() -> Map.of(ROWS, Long.toString(rows.get())));
        }
        return rows;
    }

    private List<String> names() {
        return reports.catalogue().stream().map(Report::name).toList();
    }
}
