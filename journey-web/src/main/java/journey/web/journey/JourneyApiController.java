package journey.web.journey;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_OCTET_STREAM_VALUE;
import static org.springframework.http.MediaType.TEXT_PLAIN_VALUE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import journey.service.journey.JourneyService;
import journey.service.journey.JourneySummary;
import journey.service.journey.Mistake;
import journey.service.journey.PublishOutcome;
import journey.service.journey.PublishOutcome.Published;
import journey.service.journey.PublishOutcome.Refused;
import journey.service.journey.PublishOutcome.Unchanged;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Puts, gets and lists journeys' definitions. */
@RestController
@RequestMapping("/api/v1/journeys")
class JourneyApiController {

    /** What a definition handed in has become. */
    record PutAnswer(String code, int version, String state) {}

    private final JourneyService journeys;

    JourneyApiController(JourneyService journeys) {
        this.journeys = journeys;
    }

    @GetMapping(produces = APPLICATION_JSON_VALUE)
    List<JourneySummary> list() {
        return journeys.all();
    }

    /** The definition as it was put; of the latest version unless another is asked for. */
    @GetMapping("/{code}")
    ResponseEntity<?> get(@PathVariable String code, @RequestParam @Nullable Integer version) {
        Optional<String> json =
                version == null ? journeys.definitionJson(code) : journeys.definitionJson(code, version);
        return json.<ResponseEntity<?>>map(text -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(text.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> unknown(code, version));
    }

    // without a type, a client's body is application/octet-stream
    @PutMapping(
            path = "/{code}",
            consumes = {APPLICATION_JSON_VALUE, APPLICATION_OCTET_STREAM_VALUE, TEXT_PLAIN_VALUE})
    ResponseEntity<?> put(@PathVariable String code, InputStream body, @Nullable Principal principal)
            throws IOException {
        // never more in memory than a definition may be long
        byte[] bytes = body.readNBytes(JourneyService.MOST_BYTES + 1);
        if (bytes.length > JourneyService.MOST_BYTES) {
            return refused(List.of(new Mistake("", null, "is larger than " + JourneyService.MOST_BYTES + " bytes")));
        }
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return answer(code, journeys.publish(code, json, principal == null ? "" : principal.getName()));
        } catch (CharacterCodingException notUtf8) {
            return refused(List.of(new Mistake("", null, "is not UTF-8")));
        }
    }

    private static ResponseEntity<?> answer(String code, PublishOutcome outcome) {
        if (outcome instanceof Published published) {
            return ResponseEntity.status(published.created() ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(new PutAnswer(code, published.version(), "published"));
        }
        if (outcome instanceof Unchanged unchanged) {
            return ResponseEntity.ok(new PutAnswer(code, unchanged.version(), "unchanged"));
        }
        return refused(((Refused) outcome).mistakes());
    }

    private static ResponseEntity<?> refused(List<Mistake> mistakes) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, "The definition is refused; mistakes names every reason.");
        problem.setTitle("Definition refused");
        problem.setProperty("mistakes", mistakes);
        return problem(problem);
    }

    private static ResponseEntity<?> unknown(String code, @Nullable Integer version) {
        String what = version == null ? code : code + " of version " + version;
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no journey " + what + ".");
        return problem(problem);
    }

    private static ResponseEntity<?> problem(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
