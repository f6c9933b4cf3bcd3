package journey.web.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import journey.domain.imports.FactKind;
import journey.service.imports.ImportProgress;
import journey.service.imports.ImportService;
import journey.service.imports.ImportState;
import journey.service.imports.UnknownImportException;
import journey.service.imports.rules.Layout;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Imports for programs. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportApiController {

    private static final int LATEST = 100;
    private static final Set<String> ENCODINGS = Set.of("", "identity", "gzip", "x-gzip");

    private final ImportService imports;
    private final ZoneId firmZone;

    ImportApiController(ImportService imports, ZoneId firmZone) {
        this.imports = imports;
        this.firmZone = firmZone;
    }

    @PostMapping("/{kind}")
    ResponseEntity<ImportAnswer> receive(@PathVariable String kind, HttpServletRequest request, Principal by)
            throws IOException {
        FactKind known = Layout.kind(kind)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        kind + " is not a kind of file; there are customers, transactions, touchpoints and answers."));
        requireKnownEncoding(request);
        long id = imports.receive(known, request.getInputStream(), RequestSettings.of(request, firmZone, by.getName()));
        ImportProgress job = imports.progress(id);
        HttpStatus status = job.state() == ImportState.FAILED ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status)
                .location(URI.create(request.getContextPath() + "/api/v1/imports/" + id))
                .body(ImportAnswer.of(job, List.of()));
    }

    private static void requireKnownEncoding(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !ENCODINGS.contains(encoding.strip().toLowerCase(Locale.ROOT))) {
            throw new ResponseStatusException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the file as it is or with Content-Encoding: gzip.");
        }
        String type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw new ResponseStatusException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Send the file itself as the body, such as with curl --data-binary @file, not as a form.");
        }
    }

    @GetMapping
    List<ImportAnswer> latest() {
        return imports.latest(LATEST).stream()
                .map(job -> ImportAnswer.of(job, List.of()))
                .toList();
    }

    @GetMapping("/{id:\\d{1,18}}")
    ImportAnswer progress(@PathVariable long id) {
        return ImportAnswer.of(imports.progress(id), imports.notices(id));
    }

    @GetMapping("/{id:\\d{1,18}}/refusals.csv")
    ResponseEntity<StreamingResponseBody> refusals(@PathVariable long id) {
        imports.progress(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refusals-" + id + ".csv\"")
                .body(out -> RefusalCsv.write(imports, id, out));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownImportException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }
}
