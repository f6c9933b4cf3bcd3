package journey.service.recording;

import static journey.service.recording.Rows.customer;
import static journey.service.recording.Rows.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import journey.domain.imports.FactRow;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Customers are erased while others write about them. */
class ConcurrentErasingIntegrationTests extends ConcurrentIntegrationTest {

    /**
     * Customers are erased while others write about them, look at the clock, judge again, fold and build. Whatever is left
     * is sound, and all files once more bring back all there ever was.
     */
    @RepeatedTest(10)
    void erasesCustomersWhoAreWrittenAboutMeanwhile(RepetitionInfo seed) throws Exception {
        clock.set(after("PT20H"));
        RandomFacts facts = new RandomFacts(seed.getCurrentRepetition(), 40);
        recorder.record(facts.wholeRows());
        Map<String, List<String>> expected = tables();
        List<FactRow> rows = new ArrayList<>(facts.partialRows());
        Random random = new Random(seed.getCurrentRepetition());
        Collections.shuffle(rows, random);
        int share = rows.size() / WRITERS + 1;
        List<Callable<Integer>> work = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += share) {
            List<FactRow> own = rows.subList(from, Math.min(rows.size(), from + share));
            int size = 1 + random.nextInt(40);
            work.add(() -> recordIn(own, size));
        }
        Callable<Integer> erasing = () -> eraseIn(new Random(seed.getCurrentRepetition()));
        work.add(erasing);
        work.add(() -> eraseIn(new Random(-seed.getCurrentRepetition())));
        work.add(() -> recorder.judgeOverdue(clock.instant(), 100));
        work.add(() -> rejudging.judgeNext(null).transactions());
        work.add(this::foldOften);
        work.add(() -> {
            rollups.build(part -> {});
            return 0;
        });
        assertThat(together(work).get(work.indexOf(erasing))).isPositive();
        assertThat(rejudging.orphans().finding()).isNull();
        assertSummariesFollowFromFacts();
        assertRollupsFollowFromFacts();
        recorder.record(rows);
        assertThat(tables()).isEqualTo(expected);
        folds.fold();
        assertRollupsFollowFromFacts();
    }

    private int eraseIn(Random random) {
        int erased = 0;
        for (int i = 0; i < 25; i++) {
            erased += eraser.erase("c" + random.nextInt(20))
                    .map(gone -> gone.transactions().size())
                    .orElse(0);
        }
        return erased;
    }

    /** The writer has found the customer there, and waits for its row; then it is gone. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void makesTheCustomerAnewThatIsErasedWhileItWaits(int customers) throws Exception {
        record(
                customer("c1").name("Name"),
                transaction("t1").journey("buy").customer("c1").opened(OPENED));
        List<FactRow> later = new ArrayList<>();
        for (int i = 1; i <= customers; i++) {
            later.add(transaction("t" + (i + 1))
                    .journey("buy")
                    .customer("c" + i)
                    .opened(OPENED)
                    .get());
        }
        Future<List<RowOutcome>> waiting = new TransactionTemplate(manager).execute(status -> {
            assertThat(eraser.erase("c1")).isPresent();
            Future<List<RowOutcome>> other = threads.submit(() -> recorder.record(later));
            awaitAWaitingWriter();
            return other;
        });
        assertThat(waiting.get(60, TimeUnit.SECONDS)).containsOnly(CHANGED);
        assertThat(jdbc.queryForList("select reference from transaction order by 1", String.class))
                .isEqualTo(IntStream.rangeClosed(2, customers + 1)
                        .mapToObj(n -> "t" + n)
                        .toList());
        assertThat(jdbc.queryForList("select name from customer where reference = 'c1'", String.class))
                .containsOnlyNulls();
        assertThat(count("customer")).isEqualTo(customers);
        assertThat(rejudging.orphans().finding()).isNull();
        assertRollupsFollowFromFacts();
    }

    /** As above, but the customer is still there, only locked, when the writer finds that it need not be made. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void makesTheCustomerAnewThatWasLockedToBeErased(int customers) throws Exception {
        record(customer("c1").name("Name"));
        List<FactRow> later = new ArrayList<>();
        for (int i = 1; i <= customers; i++) {
            later.add(transaction("t" + i).journey("buy").customer("c" + i).get());
        }
        Future<List<RowOutcome>> waiting = new TransactionTemplate(manager).execute(status -> {
            jdbc.queryForList("select from customer where reference = 'c1' for update");
            Future<List<RowOutcome>> other = threads.submit(() -> recorder.record(later));
            awaitAWaitingWriter();
            assertThat(eraser.erase("c1")).isPresent();
            return other;
        });
        assertThat(waiting.get(60, TimeUnit.SECONDS)).containsOnly(CHANGED);
        assertThat(count("customer")).isEqualTo(customers);
        assertThat(rejudging.orphans().finding()).isNull();
    }

    /** A transaction that goes to another customer meanwhile is that one's, and stays. */
    @Test
    void leavesATransactionThatMovedToAnotherCustomerMeanwhile() throws Exception {
        record(transaction("t1").journey("buy").customer("c1").opened(OPENED));
        record(transaction("t2").journey("buy").customer("c1").opened(OPENED));
        Future<Optional<ErasedFacts>> waiting = new TransactionTemplate(manager).execute(status -> {
            record(transaction("t1").customer("c2"));
            Future<Optional<ErasedFacts>> other = threads.submit(() -> eraser.erase("c1"));
            awaitAWaitingWriter();
            return other;
        });
        assertThat(waiting.get(60, TimeUnit.SECONDS).orElseThrow().transactions())
                .containsExactly("t2");
        assertThat(jdbc.queryForList("select reference from transaction", String.class))
                .containsExactly("t1");
        assertThat(jdbc.queryForList("select reference from customer", String.class))
                .containsExactly("c2");
        assertRollupsFollowFromFacts();
    }
}
