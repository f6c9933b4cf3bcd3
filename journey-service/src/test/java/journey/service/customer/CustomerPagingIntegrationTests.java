package journey.service.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import journey.domain.imports.FactRow;
import journey.domain.imports.FactRow.CustomerRow;
import journey.domain.imports.FactRow.TransactionRow;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import journey.service.recording.FactRecorder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Every customer is on one page and on one alone, however much one of them fills. */
@DatabaseTest("paging")
@SpringBootTest
class CustomerPagingIntegrationTests {

    private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int OTHERS = 40;
    private static final int OF_ONE = 1_000;

    @Autowired
    private CustomerService customers;

    @Autowired
    private FactRecorder recorder;

    @Autowired
    private JourneyService journeys;

    @Test
    void showsEachOnceWhileOneFillsThousandsOfRows() {
        for (String journey : List.of("first", "second")) {
            journeys.publish(journey, """
                    {"code": "%s", "name": "Name", "stages": [{"name": "All", "steps": [{"code": "a", "name": "A"}]}]}
                    """.formatted(journey), "test");
        }
        List<FactRow> rows = new ArrayList<>();
        // the others in the order in which they are expected, in the one journey and in the other, the last of no
        // journey
        for (int i = 0; i < OTHERS; i++) {
            String journey = i >= OTHERS - 3 ? null : i % 3 == 0 ? "first" : "second";
            rows.add(transaction("o" + i, journey, name(i), BEGUN.minus(Duration.ofHours(i))));
        }
        for (int i = 0; i < OF_ONE; i++) {
            rows.add(transaction("k" + i, "first", "key", BEGUN.plus(Duration.ofMinutes(i))));
        }
        rows.add(new CustomerRow("unseen", null, null, null, null, null, null, null));
        recorder.record(rows);
        List<String> expected = new ArrayList<>(List.of("key"));
        for (int i = 0; i < OTHERS; i++) {
            expected.add(name(i));
        }
        expected.add("unseen");
        for (int limit : new int[] {1, 7, 10, 25, 100}) {
            List<String> shown = new ArrayList<>();
            for (int offset = 0; offset < expected.size(); offset += limit) {
                customers.search("", offset, limit).forEach(customer -> shown.add(customer.reference()));
            }
            assertThat(shown).as("%d on a page", limit).isEqualTo(expected);
        }
    }

    private static String name(int number) {
        return "c%02d".formatted(number);
    }

    private static FactRow transaction(String reference, String journey, String customer, Instant opened) {
        return new TransactionRow(reference, journey, customer, null, opened, null, null, null, null, null, null);
    }
}
