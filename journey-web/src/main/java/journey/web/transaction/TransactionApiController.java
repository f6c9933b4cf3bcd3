package journey.web.transaction;

import java.util.Optional;
import journey.service.recording.FactReader;
import journey.service.recording.RecordedFacts;
import journey.web.wording.Wordings;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives one transaction with its scores and every reason. */
@RestController
class TransactionApiController {

    private final FactReader facts;
    private final Wordings wordings;

    TransactionApiController(FactReader facts, Wordings wordings) {
        this.facts = facts;
        this.wordings = wordings;
    }

    @GetMapping("/api/v1/transactions/{*path}")
    ResponseEntity<?> transaction(@PathVariable String path) {
        return answer(path.substring(1));
    }

    /** For references that cannot stand in a path, such as those with an encoded slash. */
    @GetMapping("/api/v1/transactions")
    ResponseEntity<?> transactionOf(@RequestParam String reference) {
        return answer(reference);
    }

    private ResponseEntity<?> answer(String reference) {
        Optional<RecordedFacts> found = facts.transaction(reference);
        if (found.isEmpty()) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.NOT_FOUND, "There is no transaction " + reference + ".");
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return ResponseEntity.ok(TransactionAnswers.of(found.get(), wordings.here()));
    }
}
