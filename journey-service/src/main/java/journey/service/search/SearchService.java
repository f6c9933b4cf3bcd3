package journey.service.search;

import java.util.List;
import journey.domain.ReferenceText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what somebody means, also where it is mistyped. */
@Service
public class SearchService {

    private static final int MOST = 10;

    private final SearchQuery query;

    SearchService(SearchQuery query) {
        this.query = query;
    }

    /**
     * Customers and transactions, and where that is wanted journeys, steps and departments. What contains the words goes before what resembles them;
     * the latter is sought only where the former is little.
     */
    @Transactional(readOnly = true)
    public Found find(String typed, boolean withPlans) {
        // no stored text has this character, and the database refuses to compare it
        String words = ReferenceText.of(typed);
        if (words.isEmpty() || words.indexOf('\0') >= 0) {
            return Found.NOTHING;
        }
        query.resembleFrom();
        return new Found(
                query.customers(words, MOST),
                query.transactions(words, MOST),
                withPlans ? query.journeys(words, MOST) : List.of(),
                withPlans ? query.steps(words, MOST) : List.of(),
                withPlans ? query.departments(words, MOST) : List.of());
    }
}
