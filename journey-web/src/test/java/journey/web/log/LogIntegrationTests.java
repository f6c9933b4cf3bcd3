package journey.web.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import journey.domain.access.Role;
import journey.domain.access.Username;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.imports.FactRow.TransactionRow;
import journey.domain.touchpoint.Touchpoint;
import journey.service.access.PeopleService;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import journey.service.recording.FactReader;
import journey.service.recording.FactRecorder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "journey.zone=Europe/Berlin")
@DatabaseTest
class LogIntegrationTests {

    private static final String PASSWORD = "correct horse battery";
    private static final String PLAN = """
            {"code": "buy", "name": "Buy online", "stages": [{"name": "All", "steps": [
              {"code": "ordered", "name": "Order placed", "standard": {"DONE": true}},
              {"code": "delivered", "name": "Delivered", "standard": {"ON_TIME": true},
               "promise": {"after": "ordered", "within": "PT48H"}}]}]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private PeopleService people;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private FactRecorder recorder;

    @Autowired
    private FactReader reader;

    @Autowired
    private JdbcTemplate jdbc;

    private String person = "";
    private String transaction = "";
    private Phone phone = new Phone(0);

    @BeforeEach
    void signIn() throws Exception {
        journeys.publish("buy", PLAN, "test");
        person = "p" + UUID.randomUUID();
        people.add(new Username(person), "Leo Frontline", Role.FRONTLINE, PASSWORD);
        transaction = "t/" + UUID.randomUUID();
        store(Told.touchpoint(transaction, "ordered", null, Instant.parse("2026-01-05T09:00:00Z")));
        phone = new Phone(port);
        phone.open("/log");
        phone.signIn(person, PASSWORD);
    }

    @Test
    void storesATouchpointAndSaysHowTheTransactionStands() throws Exception {
        find();
        assertThat(phone.text()).contains("overdue since", "Delivered", "Leo Frontline");

        save(Map.of(
                "step", "1:delivered", "outcome", "on-time", "day", "2026-01-06", "time", "14:30", "note", "left it"));

        assertThat(phone.text()).contains("Stored: Delivered, well.", "Everything was done well");
        assertThat(delivered()).singleElement().satisfies(touchpoint -> {
            assertThat(touchpoint.occurredAt()).isEqualTo("2026-01-06T13:30:00Z");
            assertThat(touchpoint.employee()).isEqualTo("Leo Frontline");
            assertThat(touchpoint.note()).isEqualTo("left it");
            assertThat(touchpoint.measures().done()).isTrue();
        });
    }

    @Test
    void storesTheSameFormOnce() throws Exception {
        find();
        Map<String, String> form = filled(Map.of("step", "1:delivered", "outcome", "on-time"));
        phone.send("/log", form);
        phone.send("/log", form);
        assertThat(phone.text()).contains("Stored: Delivered");
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void fulfilsAPromiseUnderItsOwnKeyAlsoWhenSentTwice() throws Exception {
        recorder.record(List.of(Told.promise(transaction, "delivered", "P-1", Instant.parse("2026-01-09T12:00:00Z"))));
        find();
        Map<String, String> form =
                filled(Map.of("step", "1:delivered", "outcome", "late", "day", "2026-01-10", "time", "10:00"));
        phone.send("/log", form);
        phone.send("/log", form);
        assertThat(phone.text()).contains("Stored: Delivered, not well.");
        assertThat(delivered()).singleElement().satisfies(touchpoint -> {
            assertThat(touchpoint.reference()).isEqualTo("P-1");
            assertThat(touchpoint.promisedAt()).isEqualTo("2026-01-09T12:00:00Z");
            assertThat(touchpoint.occurredAt()).isEqualTo("2026-01-10T09:00:00Z");
        });
    }

    @Test
    void makesTheNextOccurrenceOfAStepThatHasComeAndSaysSoBefore() throws Exception {
        find();
        assertThat(phone.text()).contains("again, time number 2");
        save(Map.of("step", "2:ordered", "outcome", "again"));
        assertThat(touchpoints("ordered"))
                .extracting(
                        Touchpoint::occurrence,
                        touchpoint -> touchpoint.measures().rework())
                .containsExactlyInAnyOrder(tuple(1, null), tuple(2, 1));
    }

    @Test
    void tellsThatSomebodyElseLoggedTheStepMeanwhile() throws Exception {
        find();
        Map<String, String> form = filled(Map.of("step", "1:delivered", "outcome", "on-time", "note", "mine"));
        store(Told.touchpoint(transaction, "delivered", "other", Instant.parse("2026-01-06T10:00:00Z")));
        phone.send("/log", form);
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.text()).contains("It was logged meanwhile", ">mine</textarea>", "value=\"2:delivered\"");
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void tellsAlsoWhenBothComeFromOnePersonInOneMinute() throws Exception {
        find();
        Map<String, String> one = filled(typed("step=1:delivered;outcome=on-time;day=2026-01-06;time=10:00"));
        find();
        Map<String, String> other = filled(typed("step=1:delivered;outcome=again;day=2026-01-06;time=10:00;note=mine"));
        phone.send("/log", one);
        phone.send("/log", other);
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.text()).contains("It was logged meanwhile", ">mine</textarea>");
    }

    @Test
    void refusesACharacterThatNoWordHas() throws Exception {
        phone.open("/log?reference=a%00b");
        assertThat(phone.status()).isEqualTo(200);
        find();
        save(Map.of("reference", "a\0b", "step", "1:delivered", "outcome", "on-time", "note", "precious"));
        assertThat(phone.text()).contains("precious");
        assertThat(phone.status()).isLessThan(500);
    }

    @Test
    void chargesSomethingUnplannedToItsCause() throws Exception {
        find();
        save(Map.of("step", "unplanned", "what", "Call: where is it?", "cause", "delivered"));
        assertThat(phone.text()).contains("Stored: Call: where is it?.", "broke at Delivered");
        assertThat(touchpoints("Call: where is it?"))
                .singleElement()
                .extracting(Touchpoint::causedBy)
                .isEqualTo("delivered");
    }

    @Test
    void showsAllThatWasTypedWithTheMistakeAtItsField() throws Exception {
        find();
        save(
                typed(
                        "step=1:delivered;outcome=late;day=2026-03-29;time=02:30;note=a <b> & \"c\";feeling=2;channel=counter"));
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.text())
                .contains("the clocks went forward", "id=\"time-error\"", "a &lt;b&gt; &amp; &quot;c&quot;");
        assertThat(phone.fields())
                .containsEntry("step", "1:delivered")
                .containsEntry("outcome", "late")
                .containsEntry("feeling", "2")
                .containsEntry("channel", "counter")
                .containsEntry("time", "02:30");
    }

    @Test
    void asksForThePromiseWhereLateHasNoneAndRefusesLateInTime() throws Exception {
        find();
        save(Map.of("step", "2:ordered", "outcome", "late"));
        assertThat(phone.text()).contains("For when was it promised?");
        save(Map.of("step", "1:delivered", "outcome", "late", "day", "2026-01-06", "time", "10:00"));
        assertThat(phone.text()).contains("this time is not late");
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionHasEnded() throws Exception {
        find();
        Map<String, String> form = filled(Map.of("step", "1:delivered", "outcome", "on-time", "note", "précieux"));
        phone.forget("journey-session");
        phone.send("/log", form);
        assertThat(phone.address()).isEqualTo("/sign-in");
        phone.signIn(person, PASSWORD);
        assertThat(phone.text()).contains("Nothing you typed is lost", "pr&eacute;cieux");
        assertThat(delivered()).isEmpty();

        phone.send("/log", phone.fields());
        assertThat(phone.text()).contains("Stored: Delivered");
        assertThat(delivered()).singleElement().extracting(Touchpoint::note).isEqualTo("précieux");
    }

    @Test
    void keepsWhatWasTypedWhenTheTokenHasGone() throws Exception {
        find();
        Map<String, String> form = filled(Map.of("step", "1:delivered", "outcome", "on-time", "note", "precious"));
        phone.forget("journey-csrf");
        phone.send("/log", form);
        assertThat(phone.text()).contains("Nothing you typed is lost", "precious");
        phone.send("/log", phone.fields());
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void givesAllBackWhenTheDatabaseFails() throws Exception {
        find();
        Map<String, String> form = filled(Map.of("step", "1:delivered", "outcome", "on-time", "note", "precious"));
        jdbc.execute("alter table touchpoint rename to touchpoint_away");
        try {
            phone.send("/log", form);
        } finally {
            jdbc.execute("alter table touchpoint_away rename to touchpoint");
        }
        assertThat(phone.status()).isEqualTo(503);
        assertThat(phone.text()).contains("nothing is lost", "precious");
        phone.send("/log", phone.fields());
        assertThat(phone.text()).contains("Stored: Delivered");
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void makesANewTransactionByTheJourneyThatIsChosen() throws Exception {
        journeys.publish("other", PLAN.replace("\"buy\"", "\"other\"").replace("Buy online", "Other"), "test");
        transaction = "new " + UUID.randomUUID();
        find();
        assertThat(phone.text()).contains("is new here", "Buy online");
        phone.open("/log?journey=buy&customer=C9&reference=" + encoded());
        save(Map.of("step", "1:ordered", "outcome", "on-time"));
        assertThat(phone.text()).contains("Stored: Order placed, well.");
        assertThat(reader.transaction(transaction))
                .hasValueSatisfying(facts -> assertThat(facts.customer()).isEqualTo("C9"));
    }

    @Test
    void keepsWhatWasTypedWhenTheReferenceTurnsOutToBeAnother() throws Exception {
        find();
        save(typed("step=1:delivered;outcome=on-time;note=precious;reference=" + transaction.substring(0, 8)));
        assertThat(phone.text()).contains("Is it one of these?", "precious", transaction);
        Map<String, String> form = phone.fields();
        form.put("pick", transaction);
        phone.send("/log", form);
        assertThat(phone.fields()).containsEntry("step", "1:delivered").containsEntry("note", "precious");
    }

    private void find() throws Exception {
        phone.open("/log?reference=" + encoded());
        assertThat(phone.status()).isEqualTo(200);
    }

    private String encoded() {
        return URLEncoder.encode(transaction, StandardCharsets.UTF_8);
    }

    private Map<String, String> filled(Map<String, String> typed) {
        Map<String, String> form = phone.fields();
        form.putAll(typed);
        return form;
    }

    private static Map<String, String> typed(String words) {
        return Arrays.stream(words.split(";"))
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(word -> word[0], word -> word[1]));
    }

    private void save(Map<String, String> typed) throws Exception {
        phone.send("/log", filled(typed));
    }

    private List<Touchpoint> delivered() {
        return touchpoints("delivered");
    }

    private List<Touchpoint> touchpoints(String step) {
        return reader.transaction(transaction).orElseThrow().facts().touchpoints().stream()
                .filter(touchpoint -> touchpoint.step().equals(step))
                .toList();
    }

    private void store(TouchpointRow row) {
        TransactionRow header =
                new TransactionRow(transaction, "buy", "C1", null, null, null, null, null, null, null, null);
        recorder.record(List.of(header, row));
    }
}
