package journey.web.transaction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import journey.service.customer.CustomerService;
import journey.service.customer.CustomerView;
import journey.service.recording.FactReader;
import journey.service.recording.RecordedFacts;
import journey.web.wording.FindingWords;
import journey.web.wording.Wording;
import journey.web.wording.Wordings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows one transaction; a reference that cannot stand in a path stands in the query. */
@Controller
class TransactionController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final FactReader facts;
    private final CustomerService customers;
    private final Wordings wordings;

    TransactionController(FactReader facts, CustomerService customers, Wordings wordings) {
        this.facts = facts;
        this.customers = customers;
        this.wordings = wordings;
    }

    @GetMapping("/transactions/{*path}")
    Object page(@PathVariable String path, Model model) {
        String reference = path.substring(1);
        Optional<RecordedFacts> found = facts.transaction(reference);
        if (found.isEmpty() && reference.endsWith(".csv")) {
            return csv(reference.substring(0, reference.length() - 4));
        }
        return show(found, model);
    }

    @GetMapping(path = "/transactions", params = "reference")
    Object pageOf(@RequestParam String reference, Model model) {
        return show(facts.transaction(reference), model);
    }

    @GetMapping("/transactions.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String reference) {
        RecordedFacts found = facts.transaction(reference).orElseThrow(TransactionController::unknown);
        Wording words = wordings.here();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var plan = found.blueprint() == null ? null : found.blueprint().definition();
        TransactionCsv.write(found, words.zone(), new FindingWords(words, code -> StepRows.name(plan, code)), out);
        return ResponseEntity.ok().contentType(CSV).body(out.toByteArray());
    }

    private String show(Optional<RecordedFacts> found, Model model) {
        RecordedFacts transaction = found.orElseThrow(TransactionController::unknown);
        model.addAttribute("page", TransactionPages.of(transaction, customer(transaction), wordings.here()));
        return "transaction/transaction";
    }

    private @Nullable CustomerView customer(RecordedFacts transaction) {
        String reference = transaction.customer();
        return reference == null ? null : customers.customer(reference).orElse(null);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no transaction of this reference.");
    }
}
