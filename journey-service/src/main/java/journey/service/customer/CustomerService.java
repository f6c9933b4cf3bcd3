package journey.service.customer;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds customers. */
@Service
public class CustomerService {

    private final CustomerQuery query;
    private final CustomerLifeQuery lives;

    CustomerService(CustomerQuery query, CustomerLifeQuery lives) {
        this.query = query;
        this.lives = lives;
    }

    public Optional<CustomerView> customer(String reference) {
        return query.customer(reference);
    }

    /** Customers whose reference begins so or whose name contains it; without a text those seen last. */
    public List<CustomerView> search(String text, int offset, int limit) {
        // no stored text has this character, and the database refuses to compare it
        if (text.indexOf('\0') >= 0) {
            return List.of();
        }
        return text.isEmpty() ? query.latest(offset, limit) : query.search(text, offset, limit);
    }

    /** A customer's time with the firm, with so many of the latest answers. */
    public CustomerLife life(String reference, int answers) {
        return lives.life(reference, answers);
    }
}
