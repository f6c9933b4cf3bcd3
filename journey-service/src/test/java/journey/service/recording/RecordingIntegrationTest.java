package journey.service.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import journey.domain.imports.FactRow;
import journey.domain.journey.Blueprint;
import journey.service.TestClock;
import journey.service.database.DatabaseTest;
import journey.service.journey.JourneyService;
import journey.service.recording.RowOutcome.Changed;
import journey.service.recording.RowOutcome.Refused;
import journey.service.recording.RowOutcome.Unchanged;
import journey.service.rollup.FoldWorker;
import journey.service.rollup.RollupBuild;
import journey.service.scoring.rules.PlanWeights;
import journey.service.scoring.rules.TransactionJudgement;
import journey.service.scoring.rules.TransactionRule;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Recording on a real database with two journeys, {@code buy} and {@code return}, and no facts yet. */
@DatabaseTest("recording")
@SpringBootTest
abstract class RecordingIntegrationTest {

    static final RowOutcome CHANGED = new Changed();
    static final RowOutcome UNCHANGED = new Unchanged();

    /** When the tests' transactions open. */
    static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

    private static final List<String> TABLES = List.of("customer", "transaction", "touchpoint", "answer");
    private static final String BUY = """
            {"code": "buy", "name": "Buy", "stages": [{"name": "All", "steps": [
              {"code": "ordered", "name": "Ordered", "standard": {"DONE": true}},
              {"code": "paid", "name": "Paid", "standard": {"ON_TIME": true},
               "promise": {"after": "ordered", "within": "PT10H"}},
              {"code": "advised", "name": "Advised", "required": false, "standard": {"SATISFACTION": 4, "EFFORT": 5}},
              {"code": "delivered", "name": "Delivered", "standard": {"ON_TIME": true, "SATISFACTION": 4}}]}],
             "ends": "delivered"}
            """;
    private static final String RETURN = """
            {"code": "return", "name": "Return", "stages": [{"name": "All", "steps": [
              {"code": "ordered", "name": "Ordered"}, {"code": "returned", "name": "Returned"}]}]}
            """;

    @Autowired
    FactRecorder recorder;

    @Autowired
    FactEraser eraser;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ZoneId zone;

    @Autowired
    RollupBuild rollups;

    @Autowired
    FoldWorker folds;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private TransactionRepository transactions;

    @Autowired
    private TouchpointRepository touchpoints;

    @Autowired
    private AnswerRepository answers;

    @Autowired
    private Counting counting;

    @BeforeEach
    void begin() {
        clock.set(TestClock.BEGINNING);
        // versions in use stay, so that the same definitions stay the same versions in every test
        journeys.publish("buy", BUY, "test");
        journeys.publish("return", RETURN, "test");
        forget();
    }

    /** Forgets all facts. */
    void forget() {
        jdbc.execute("truncate " + String.join(", ", TABLES));
        jdbc.queryForList(
                        "select table_name from information_schema.tables where table_name ~ '^(rollup_|delta)'"
                                + " and table_name <> 'rollup_state'",
                        String.class)
                .forEach(table -> jdbc.execute("truncate " + table));
    }

    /** Records rows in one call. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    final List<RowOutcome> record(Supplier<FactRow>... rows) {
        return recorder.record(Stream.of(rows).map(Supplier::get).toList());
    }

    /** Reports one row, as a form or a program does. */
    RowOutcome report(Supplier<FactRow> row) {
        return recorder.report(List.of(row.get())).get(0);
    }

    /** Records one row and expects it to be refused. */
    Refused refused(Supplier<FactRow> row) {
        Map<String, List<String>> before = versions();
        RowOutcome outcome = record(row).get(0);
        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(versions()).isEqualTo(before);
        return (Refused) outcome;
    }

    static Instant after(String duration) {
        return OPENED.plus(Duration.parse(duration));
    }

    String verdict(String transaction) {
        return jdbc.queryForObject("select verdict from transaction where reference = ?", String.class, transaction);
    }

    String stepVerdicts(String transaction) {
        return jdbc.queryForObject(
                "select step_verdicts from transaction where reference = ?", String.class, transaction);
    }

    /** All rows of all tables of facts. */
    Map<String, List<String>> tables() {
        return contents("to_jsonb(t)::text");
    }

    /** All rows of all tables of facts as versions of the database: another one for each row written anew. */
    Map<String, List<String>> versions() {
        return contents("xmin::text || ' ' || ctid::text || ' ' || to_jsonb(t)::text");
    }

    private Map<String, List<String>> contents(String expression) {
        return TABLES.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.queryForList(
                                "select " + expression + " from " + table + " t order by 1", String.class)));
    }

    /** Adds all facts up and compares with the rollups and the deltas that are not folded in yet. */
    void assertRollupsFollowFromFacts() {
        assertThat(rollups.isBuilt()).isTrue();
        assertThat(rollups.differences(part -> {}).finding()).isNull();
    }

    /** Judges every stored transaction from its stored facts and compares with what is stored beside them. */
    void assertSummariesFollowFromFacts() {
        Map<Long, TransactionRecord> records = new TreeMap<>();
        List<Long> ids = jdbc.queryForList("select transaction_id from transaction", Long.class);
        transactions.read(ids).forEach(record -> records.put(record.id(), record));
        touchpoints.load(records);
        answers.load(records);
        records.values().forEach(this::assertSummaryFollowsFromFacts);
    }

    private void assertSummaryFollowsFromFacts(TransactionRecord record) {
        Blueprint blueprint = record.header().blueprint();
        if (blueprint == null) {
            assertThat(record.isSummaryChanged(Summary.ofUnknownJourney(
                            record.facts(), zone, record.scopeSegment(Map.of()), clock.instant())))
                    .isFalse();
            return;
        }
        TransactionJudgement judged =
                TransactionRule.judge(record.facts(), blueprint.definition(), PlanWeights.EQUAL, clock.instant());
        Summary summary = counting.summary(blueprint, record.facts(), judged, record.scopeSegment(Map.of()));
        assertThat(record.isSummaryChanged(summary))
                .as("summary of %s should be %s", record.header().reference(), summary)
                .isFalse();
        assertThat(judged.touchpoints())
                .allMatch(touchpoint ->
                        record.isStored(touchpoint.touchpoint(), TouchpointValues.of(touchpoint.judgement())));
    }
}
