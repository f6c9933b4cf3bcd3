package journey.web.erasure;

import java.security.Principal;
import journey.service.erasure.Deleted;
import journey.service.erasure.Erased;
import journey.service.erasure.ErasureService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The same for programs. */
@RestController
class ErasureApiController {

    private final ErasureService erasure;

    ErasureApiController(ErasureService erasure) {
        this.erasure = erasure;
    }

    @DeleteMapping("/api/v1/customers/{*path}")
    Erased erase(@PathVariable String path, Principal by) {
        return erased(path.substring(1), by);
    }

    /** For references that cannot stand in a path, such as those with an encoded slash. */
    @DeleteMapping("/api/v1/customers")
    Erased eraseOf(@RequestParam String reference, Principal by) {
        return erased(reference, by);
    }

    @DeleteMapping("/api/v1/transactions/{*path}")
    Deleted delete(@PathVariable String path, Principal by) {
        return deleted(path.substring(1), by);
    }

    /** For references that cannot stand in a path, such as those with an encoded slash. */
    @DeleteMapping("/api/v1/transactions")
    Deleted deleteOf(@RequestParam String reference, Principal by) {
        return deleted(reference, by);
    }

    private Deleted deleted(String reference, Principal by) {
        return erasure.deleteTransaction(reference, by.getName())
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no transaction " + reference + "."));
    }

    private Erased erased(String reference, Principal by) {
        return erasure.erase(reference, by.getName())
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no customer " + reference + "."));
    }
}
