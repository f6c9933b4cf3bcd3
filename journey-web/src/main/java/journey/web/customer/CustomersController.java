package journey.web.customer;

import java.util.List;
import java.util.Locale;
import journey.domain.customer.CustomerStatus;
import journey.service.customer.CustomerService;
import journey.service.customer.CustomerView;
import journey.web.wording.Wording;
import journey.web.wording.Wordings;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds customers by their name or reference. */
@Controller
class CustomersController {

    private static final int PAGE = 50;
    private static final int MOST_IN_CSV = 100_000;

    private final CustomerService customers;
    private final CustomerCsv csv;
    private final Wordings wordings;

    CustomersController(CustomerService customers, CustomerCsv csv, Wordings wordings) {
        this.customers = customers;
        this.csv = csv;
        this.wordings = wordings;
    }

    @GetMapping(path = "/customers", params = "!reference")
    String customers(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page, Model model) {
        String text = q.strip().replace("\0", "");
        Paging paging = Paging.of(page, PAGE);
        List<CustomerView> found = customers.search(text, paging.offset(), PAGE + 1);
        Wording words = wordings.here();
        String address = address("/customers", text);
        model.addAttribute(
                "page",
                new CustomersPage(
                        text,
                        found.stream()
                                .limit(PAGE)
                                .map(customer -> row(customer, words))
                                .toList(),
                        address("/customers.csv", text),
                        words.say("customer.position", paging.number()),
                        paging.previous(address),
                        paging.next(address, paging.offset() + (long) found.size())));
        return "customer/customers";
    }

    @GetMapping(path = "/customers.csv", params = "!reference")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String q) {
        String text = q.strip().replace("\0", "");
        return ResponseEntity.ok()
                .contentType(CustomerController.CSV)
                .body(csv.customers(customers.search(text, 0, MOST_IN_CSV)));
    }

    private static String address(String path, String text) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        return text.isEmpty()
                ? address.toUriString()
                : address.queryParam("q", "{q}").encode().buildAndExpand(text).toUriString();
    }

    private static CustomersPage.Row row(CustomerView customer, Wording words) {
        return new CustomersPage.Row(
                customer.reference(),
                customer.called(),
                customer.segment() == null
                        ? ""
                        : Wording.named(customer.segment().toLowerCase(Locale.ROOT)),
                CustomerStatus.LOST.name().equals(customer.status()),
                words.figures().count(customer.transactions()),
                words.figures().count(customer.well()),
                words.figures().count(customer.notWell()),
                customer.lastSeen() == null ? "" : words.day(customer.lastSeen()));
    }
}
