package journey.service.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import journey.domain.journey.Blueprint;
import journey.service.database.DatabaseTest;
import journey.service.journey.PublishOutcome.Published;
import journey.service.journey.PublishOutcome.Refused;
import journey.service.journey.PublishOutcome.Unchanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@SpringBootTest(
        classes = JourneyServiceIntegrationTests.Application.class,
        properties = "spring.jpa.hibernate.ddl-auto=validate")
class JourneyServiceIntegrationTests {

    @EnableAutoConfiguration
    @ComponentScan({"journey.service.journey", "journey.service.term", "journey.service.clock"})
    @EntityScan("journey.domain.journey")
    @EnableJpaRepositories("journey.service.journey")
    static class Application {}

    @Autowired
    private JourneyService journeys;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private final ExecutorService threads = Executors.newFixedThreadPool(16);

    @BeforeEach
    void empty() {
        jdbc.sql("truncate score_weight, blueprint_step, blueprint, journey, transaction")
                .update();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void givesBackWhatWasPut() {
        assertThat(journeys.publish("online-purchase", Definitions.ONLINE_PURCHASE, "manager"))
                .isEqualTo(new Published(1, true));
        assertThat(journeys.definitionJson("online-purchase")).contains(Definitions.ONLINE_PURCHASE);
        Blueprint latest = journeys.latest("online-purchase").orElseThrow();
        assertThat(latest.version()).isEqualTo(1);
        assertThat(latest.definition())
                .isEqualTo(DefinitionReader.read("online-purchase", Definitions.ONLINE_PURCHASE)
                        .definition());
        assertThat(journeys.blueprint(latest.blueprintId())).isEqualTo(latest);
        assertThat(journeys.version("online-purchase", 1)).contains(latest);
        assertThat(journeys.version("online-purchase", 2)).isEmpty();
    }

    @Test
    void storesTheStepsAsRowsWithTheirDepartments() {
        journeys.publish("online-purchase", Definitions.ONLINE_PURCHASE, "manager");
        List<String> rows = jdbc.sql("""
                        select concat_ws('|', position, s.code, stage, b.name, d.code, required, target)
                        from blueprint_step b
                        join term s on s.term_id = b.step_id and s.kind = 'STEP'
                        left join term d on d.term_id = b.department_id and d.kind = 'DEPARTMENT'
                        order by position
                        """).query(String.class).list();
        assertThat(rows)
                .containsExactly(
                        "0|purchased|Order|Order placed|sales|t|0.95",
                        "1|approved|Order|Payment approved|finance|t|0.95",
                        "2|handed-over|Delivery|Handed to carrier|seller|t|0.95",
                        "3|delivered|Delivery|Delivered|carrier|t|0.95");
    }

    @Test
    void changesNothingForTheSameMeaning() {
        journeys.publish("j", Definitions.ofSteps("j", "a", "b"), "manager");
        int id = journeys.latest("j").orElseThrow().blueprintId();
        String reworded = Definitions.ofSteps("j", "a", "b")
                .replace("\"name\": \"Step a\"", "\"name\": \"Step a\", \"required\": true");
        assertThat(journeys.publish("j", reworded, "manager")).isEqualTo(new Unchanged(1));
        assertThat(journeys.latest("j").orElseThrow().blueprintId()).isEqualTo(id);
        assertThat(journeys.definitionJson("j")).contains(reworded);
    }

    @Test
    void replacesAVersionThatNothingUses() {
        journeys.publish("j", Definitions.ofSteps("j", "a", "b"), "manager");
        Blueprint first = journeys.latest("j").orElseThrow();
        assertThat(journeys.publish("j", Definitions.ofSteps("j", "b", "a"), "manager"))
                .isEqualTo(new Published(1, false));
        Blueprint second = journeys.latest("j").orElseThrow();
        assertThat(second.blueprintId()).isNotEqualTo(first.blueprintId());
        assertThat(second.definition().steps().get(0).code()).isEqualTo("b");
        assertThat(journeys.versions("j")).hasSize(1);
        assertThat(count("blueprint_step")).isEqualTo(2);
    }

    @Test
    void makesANewVersionWhereTheLatestIsUsedAndKeepsTheOldOne() {
        String old = Definitions.ofSteps("j", "a", "b");
        journeys.publish("j", old, "manager");
        Blueprint first = journeys.latest("j").orElseThrow();
        use(first, 1);
        assertThat(journeys.publish("j", old, "manager")).isEqualTo(new Unchanged(1));
        String renamed = old.replace("Journey j", "Journey k");
        assertThat(journeys.publish("j", renamed, "deputy")).isEqualTo(new Published(2, false));
        assertThat(journeys.version("j", 1)).contains(first);
        assertThat(journeys.definitionJson("j", 1)).contains(old);
        assertThat(journeys.definitionJson("j")).contains(renamed);
        assertThat(journeys.versions("j"))
                .extracting(BlueprintVersion::version, BlueprintVersion::name, BlueprintVersion::publishedBy)
                .containsExactly(tuple(2, "Journey k", "deputy"), tuple(1, "Journey j", "manager"));
    }

    @Test
    void storesNothingOfARefusedDefinition() {
        assertThat(journeys.publish("j", Definitions.withFields("\"target\": 2"), "manager"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.mistakes()).hasSize(1));
        assertThat(journeys.latest("j")).isEmpty();
        assertThat(journeys.definitionJson("j")).isEmpty();
        assertThat(journeys.versions("j")).isEmpty();
        assertThat(count("journey")).isZero();
    }

    @Test
    void listsJourneysByName() {
        journeys.publish("x", Definitions.ofSteps("x", "a").replace("Journey x", "alpha"), "manager");
        journeys.publish("y", Definitions.ofSteps("y", "a").replace("Journey y", "Beta"), "manager");
        assertThat(journeys.all()).extracting(JourneySummary::name).containsExactly("alpha", "Beta");
        assertThat(journeys.all().get(0))
                .isEqualTo(new JourneySummary(
                        "x", "alpha", 1, journeys.versions("x").get(0).publishedAt()));
        assertThat(journeys.all().get(0).publishedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void takesAByteOrderMarkAway() {
        journeys.publish("j", "\uFEFF" + Definitions.ofSteps("j", "a"), "manager");
        assertThat(journeys.definitionJson("j")).contains(Definitions.ofSteps("j", "a"));
    }

    @Test
    void refusesAnUnknownBlueprint() {
        assertThatThrownBy(() -> journeys.blueprint(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void makesOneJourneyOfSimultaneousFirstPublications() throws Exception {
        List<PublishOutcome> outcomes =
                together(16, index -> journeys.publish("j", Definitions.ofSteps("j", "a", "b"), "manager"));
        assertThat(outcomes).filteredOn(new Published(1, true)::equals).hasSize(1);
        assertThat(outcomes).filteredOn(new Unchanged(1)::equals).hasSize(15);
        assertThat(count("blueprint")).isEqualTo(1);
    }

    @Test
    void makesWholeVersionsOfSimultaneousDifferentPublications() throws Exception {
        journeys.publish("j", Definitions.ofSteps("j", "a"), "manager");
        use(journeys.latest("j").orElseThrow(), 1);
        together(16, index -> journeys.publish("j", Definitions.ofSteps("j", "a", "s" + index), "manager"));
        assertThat(journeys.versions("j")).extracting(BlueprintVersion::version).containsExactly(2, 1);
        assertThat(count("blueprint_step")).isEqualTo(3);
    }

    @Test
    void neverTakesAwayABlueprintThatIsBeingTakenIntoUse() throws Exception {
        journeys.publish("j", Definitions.ofSteps("j", "a"), "manager");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<Blueprint> recorder = threads.submit(() -> transactions.execute(status -> {
            Blueprint latest = journeys.latestHeld(Set.of("j", "unknown")).get("j");
            held.countDown();
            await(go);
            use(latest, 1);
            return latest;
        }));
        await(held);
        Future<PublishOutcome> publisher =
                threads.submit(() -> journeys.publish("j", Definitions.ofSteps("j", "a", "b"), "manager"));
        waitUntilSomeoneWaitsForALock();
        go.countDown();
        assertThat(publisher.get(20, TimeUnit.SECONDS)).isEqualTo(new Published(2, false));
        assertThat(journeys.version("j", 1)).contains(recorder.get(20, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesIntoUseWhatAPublisherItWaitedForHasMade(boolean used) throws Exception {
        journeys.publish("j", Definitions.ofSteps("j", "a"), "manager");
        if (used) {
            use(journeys.latest("j").orElseThrow(), 1);
        }
        CountDownLatch published = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<?> publisher = threads.submit(() -> transactions.executeWithoutResult(status -> {
            journeys.publish("j", Definitions.ofSteps("j", "a", "b"), "manager");
            published.countDown();
            await(go);
        }));
        await(published);
        Future<Blueprint> recorder = threads.submit(() ->
                transactions.execute(status -> journeys.latestHeld(Set.of("j")).get("j")));
        waitUntilSomeoneWaitsForALock();
        go.countDown();
        publisher.get(20, TimeUnit.SECONDS);
        assertThat(recorder.get(20, TimeUnit.SECONDS))
                .isEqualTo(journeys.latest("j").orElseThrow());
        assertThat(journeys.latest("j").orElseThrow().definition().steps()).hasSize(2);
    }

    @Test
    void holdsABlueprintOnlyWithinATransaction() {
        assertThatThrownBy(() -> journeys.latestHeld(Set.of("j"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    private interface Act {
        PublishOutcome by(int index);
    }

    private List<PublishOutcome> together(int count, Act act) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<PublishOutcome>> running = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int number = index;
            Callable<PublishOutcome> task = () -> {
                await(start);
                return act.by(number);
            };
            running.add(threads.submit(task));
        }
        start.countDown();
        List<PublishOutcome> outcomes = new ArrayList<>();
        for (Future<PublishOutcome> each : running) {
            outcomes.add(each.get(20, TimeUnit.SECONDS));
        }
        return outcomes;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void waitUntilSomeoneWaitsForALock() throws InterruptedException {
        String waiting =
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        for (int attempt = 0; attempt < 400; attempt++) {
            if (jdbc.sql(waiting).query(Integer.class).single() > 0) {
                return;
            }
            Thread.sleep(25);
        }
        throw new AssertionError("the publisher did not wait");
    }

    private void use(Blueprint blueprint, long transactionId) {
        jdbc.sql("""
                        insert into transaction (transaction_id, reference, journey_id, blueprint_id, recorded_at,
                          started_at, started_on, state, verdict, shape, coverage, steps_required, steps_measured,
                          steps_well, step_verdicts, step_scores)
                        values (?, 't', ?, ?, now(), now(), current_date, 'OPEN', 'UNKNOWN', 'TOO_SHORT', 0, 1, 0, 0, 'U', '{}')
                        """)
                .params(transactionId, blueprint.journeyId(), blueprint.blueprintId())
                .update();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
