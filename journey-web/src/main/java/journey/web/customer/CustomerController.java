package journey.web.customer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import journey.service.customer.CustomerService;
import journey.service.customer.CustomerView;
import journey.service.transaction.TransactionLine;
import journey.service.transaction.TransactionService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows one customer; a reference that cannot stand in a path stands in the query. */
@Controller
class CustomerController {

    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final int PAGE = 50;
    private static final int MOST_IN_CSV = 100_000;
    private static final int ANSWERS = 6;

    private final CustomerService customers;
    private final TransactionService transactions;
    private final CustomerPages pages;
    private final CustomerCsv csv;

    CustomerController(
            CustomerService customers, TransactionService transactions, CustomerPages pages, CustomerCsv csv) {
        this.customers = customers;
        this.transactions = transactions;
        this.pages = pages;
        this.csv = csv;
    }

    @GetMapping("/customers/{*path}")
    Object customer(@PathVariable String path, @RequestParam(defaultValue = "1") String page, Model model) {
        String reference = path.substring(1);
        Optional<CustomerView> found = customers.customer(reference);
        if (found.isEmpty() && reference.endsWith(".csv")) {
            return csv(reference.substring(0, reference.length() - 4));
        }
        return show(found, page, model);
    }

    @GetMapping(path = "/customers", params = "reference")
    String customerOf(@RequestParam String reference, @RequestParam(defaultValue = "1") String page, Model model) {
        return show(customers.customer(reference), page, model);
    }

    @GetMapping(path = "/customers.csv", params = "reference")
    ResponseEntity<byte[]> csv(@RequestParam String reference) {
        CustomerView customer = customers.customer(reference).orElseThrow(CustomerController::unknown);
        byte[] file = csv.transactions(transactions.ofCustomer(customer.reference(), MOST_IN_CSV));
        return ResponseEntity.ok().contentType(CSV).body(file);
    }

    private String show(Optional<CustomerView> found, String page, Model model) {
        CustomerView customer = found.orElseThrow(CustomerController::unknown);
        Paging paging = Paging.of(page, PAGE);
        List<TransactionLine> lines = transactions.ofCustomer(customer.reference(), paging.offset() + PAGE).stream()
                .skip(paging.offset())
                .toList();
        model.addAttribute("page", pages.page(customer, customers.life(customer.reference(), ANSWERS), lines, paging));
        return "customer/customer";
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no customer of this reference.");
    }
}
