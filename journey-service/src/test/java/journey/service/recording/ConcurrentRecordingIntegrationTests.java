package journey.service.recording;

import static journey.service.recording.Rows.customer;
import static journey.service.recording.Rows.touchpoint;
import static journey.service.recording.Rows.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import journey.domain.ReferenceId;
import journey.domain.imports.FactRow;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Eight writers at once, on things that are new to all of them and on things that are stored. */
class ConcurrentRecordingIntegrationTests extends ConcurrentIntegrationTest {

    /** Few transactions, so that every writer meets all the others; customers and transactions in the same calls. */
    @RepeatedTest(10)
    void losesAndDoublesNothing(RepetitionInfo seed) throws Exception {
        clock.set(after("PT20H"));
        RandomFacts facts = new RandomFacts(seed.getCurrentRepetition(), 40);
        recorder.record(facts.wholeRows());
        Map<String, List<String>> expected = tables();
        forget();
        List<FactRow> rows = new ArrayList<>(facts.partialRows());
        Random random = new Random(seed.getCurrentRepetition());
        Collections.shuffle(rows, random);
        int share = rows.size() / WRITERS + 1;
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += share) {
            List<FactRow> own = rows.subList(from, Math.min(rows.size(), from + share));
            int size = 1 + random.nextInt(40);
            writers.add(() -> recordIn(own, size));
        }
        writers.add(() -> recorder.judgeOverdue(clock.instant(), 100));
        writers.add(this::foldOften);
        writers.add(() -> {
            rollups.build(part -> {});
            return 0;
        });
        together(writers);
        assertThat(tables()).isEqualTo(expected);
        assertSummariesFollowFromFacts();
        assertRollupsFollowFromFacts();
        folds.fold();
        assertRollupsFollowFromFacts();
    }

    @Test
    void doesNotLockUpOverTheSameNewThingsInOppositeOrders() throws Exception {
        for (int round = 0; round < 20; round++) {
            List<Callable<Integer>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                List<FactRow> rows = new ArrayList<>();
                for (int i = 0; i < 30; i++) {
                    String reference = round + "-" + i;
                    rows.add(transaction(reference)
                            .journey("buy")
                            .customer(reference)
                            .get());
                    rows.add(touchpoint(reference)
                            .step("ordered")
                            .occurrence(writer + 1)
                            .at(OPENED)
                            .get());
                    rows.add(customer(reference).name("Name").get());
                }
                Collections.shuffle(rows, new Random(writer));
                int size = writer % 2 == 0 ? rows.size() : 20;
                writers.add(() -> recordIn(rows, size));
            }
            together(writers);
        }
        assertThat(count("customer")).isEqualTo(600);
        assertThat(count("transaction")).isEqualTo(600);
        assertThat(count("touchpoint")).isEqualTo(600 * WRITERS);
        assertSummariesFollowFromFacts();
    }

    @Test
    void letsEachWriterAddToOneTransaction() throws Exception {
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String employee = "employee-" + writer;
            List<FactRow> rows = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                rows.add(touchpoint("t1")
                        .journey("buy")
                        .customer("c1")
                        .reference(employee + "-" + i)
                        .step("advised")
                        .employee(employee)
                        .get());
            }
            writers.add(() -> recordIn(rows, 1));
        }
        together(writers);
        assertThat(count("touchpoint")).isEqualTo(25 * WRITERS);
        assertThat(jdbc.queryForObject("select max(occurrence) from touchpoint", Integer.class))
                .isEqualTo(25 * WRITERS);
        assertThat(jdbc.queryForObject(
                        "select c.reference from transaction t join customer c on c.customer_id = t.customer_id",
                        String.class))
                .isEqualTo("c1");
        assertSummariesFollowFromFacts();
    }

    @Test
    void keepsTheCustomerThatAnotherWriterNamedMeanwhile() throws Exception {
        record(transaction("t1").journey("buy"));
        Future<List<RowOutcome>> waiting = new TransactionTemplate(manager).execute(status -> {
            record(transaction("t1").customer("c1"));
            Future<List<RowOutcome>> other =
                    threads.submit(() -> record(touchpoint("t1").step("ordered").at(OPENED)));
            awaitAWaitingWriter();
            return other;
        });
        assertThat(waiting.get(60, TimeUnit.SECONDS)).containsExactly(CHANGED);
        assertThat(jdbc.queryForObject("select customer_id from transaction", Long.class))
                .isEqualTo(ReferenceId.ofCustomer("c1"));
        assertThat(stepVerdicts("t1")).isEqualTo("WUUU");
    }
}
