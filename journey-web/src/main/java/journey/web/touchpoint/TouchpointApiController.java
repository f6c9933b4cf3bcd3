package journey.web.touchpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.ZoneId;
import journey.service.imports.KeyReusedException;
import journey.service.imports.MalformedBodyException;
import journey.service.imports.TouchpointAnswer;
import journey.service.imports.TouchpointIntake;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Touchpoints from programs. */
@RestController
class TouchpointApiController {

    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int LONGEST_KEY = 200;

    private final TouchpointIntake intake;
    private final ZoneId firmZone;

    TouchpointApiController(TouchpointIntake intake, ZoneId firmZone) {
        this.intake = intake;
        this.firmZone = firmZone;
    }

    @PostMapping("/api/v1/touchpoints")
    ResponseEntity<TouchpointAnswer> take(
            HttpServletRequest request,
            Principal by,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "An Idempotency-Key has from 1 to 200 characters.");
        }
        TouchpointIntake.Taken taken = intake.take(body(request), zone(request), by.getName(), key);
        TouchpointAnswer answer = taken.answer();
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(answer.isAllRefused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        if (taken.replayed()) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(answer);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "More than 32 MB: send several requests, or a file to /api/v1/imports/touchpoints.");
        }
        return body;
    }

    /** From the address alone: a parameter of the request might be sought in the body. */
    private ZoneId zone(HttpServletRequest request) {
        String query = request.getQueryString();
        MultiValueMap<String, String> parameters =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        for (String name : parameters.keySet()) {
            if (!name.equals("zone")) {
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, name + ": this parameter is not known here; known is zone");
            }
        }
        String zone = parameters.getFirst("zone");
        if (zone == null || zone.isBlank()) {
            return firmZone;
        }
        try {
            return ZoneId.of(UriUtils.decode(zone, "UTF-8"));
        } catch (DateTimeException | IllegalArgumentException unknown) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "zone: " + zone + " is not a time zone; write one such as Europe/Berlin");
        }
    }

    @ExceptionHandler
    ProblemDetail malformed(MalformedBodyException malformed) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(malformed.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail reused(KeyReusedException reused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(reused.getMessage()));
    }
}
