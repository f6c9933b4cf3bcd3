package journey.service.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import journey.service.rollup.CountedPaths;
import journey.service.rollup.CountedSql;
import journey.service.rollup.Grain;
import journey.service.rollup.Place;
import journey.service.rollup.rules.Subject;
import journey.service.scope.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures from the rollups are those from the facts, under every filter that the rollups know. */
class CountedSqlIntegrationTests extends RecordingIntegrationTest {

    private static final Map<String, String> QUESTIONS = new TreeMap<>(Map.of(
            "verdict", "sum(well), sum(not_well), sum(unknown), sum(full_well), sum(full_not_well)",
            "step",
                    "position, sum(well), sum(not_well), sum(unknown), sum(touchpoints), sum(scored), sum(score_sum),"
                            + " sum(feeling_1), sum(feeling_5), sum(promised), sum(kept), sum(missing),"
                            + " sum(broken), sum(how_sum), sum(said), sum(said_sum), sum(seen), sum(seen_sum)",
            "step by verdict", "position, sum(well), sum(not_well), sum(unknown)",
            "failure", "settled, failing, sum(transactions)",
            "word", "position, kind, word, sum(touchpoints)",
            "comoment", "overall, measured, cast(vector_sum(sums) as text)",
            "impact", "position, band, overall, sum(transactions), sum(scored), sum(score_sum)"));

    @Autowired
    private CountedSql counted;

    @Autowired
    private CountedPaths paths;

    @BeforeEach
    void fill() {
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            recorder.record(
                    IntStream.range(0, 60).mapToObj(n -> MixedRows.row(random)).toList());
            if (i == 25) {
                folds.fold();
            }
            if (i % 10 == 9) {
                eraser.erase("c" + i % 20);
            }
        }
    }

    @Test
    void areThoseOfTheFacts() {
        Random random = new Random(5);
        int answers = 0;
        for (int i = 0; i < 120; i++) {
            LocalDate day = LocalDate.of(2026, 2, 25).plusDays(random.nextInt(60));
            Instant from = random.nextInt(4) == 0 ? null : begin(day);
            Instant to = random.nextInt(4) == 0 ? null : begin(day.plusDays(random.nextInt(70)));
            Scope scope = scope(from, to, random);
            for (String subject : QUESTIONS.keySet()) {
                Grain grain = Grain.values()[random.nextInt(3)];
                List<String> kept = rows(subject, scope, grain);
                assertThat(kept).as("%s of %s", subject, scope).isEqualTo(rows(subject, unaligned(scope), grain));
                answers += kept.size();
            }
        }
        assertThat(answers).isGreaterThan(5_000);
    }

    @Test
    void pathsOfMonthsAreThoseOfTransactions() {
        Random random = new Random(8);
        int answers = 0;
        for (int i = 0; i < 120; i++) {
            LocalDate day = LocalDate.of(2026, 2, 25).plusDays(random.nextInt(40));
            Instant from = random.nextInt(4) == 0 ? null : begin(day);
            Instant to = random.nextInt(4) == 0 ? null : begin(day.plusDays(random.nextInt(70)));
            Scope scope = scope(from, to, random);
            List<String> kept = counts(scope);
            assertThat(kept).as("%s", scope).isEqualTo(counts(unaligned(scope)));
            answers += kept.size();
        }
        assertThat(answers).isGreaterThan(5_000);
    }

    /** All that paths count, what cancels out to zero left out. */
    private List<String> counts(Scope scope) {
        List<String> counts = new ArrayList<>();
        paths.of(scope, Subject.FLOW, Subject.WAIT, Subject.VARIANT).forEach((id, sums) -> {
            sums.pairs().forEach((pair, classes) -> counts.add(id + " " + pair + classes.byClass()));
            sums.waits().forEach((position, classes) -> counts.add(id + " " + position + classes.byClass()));
            sums.variants().forEach((steps, n) -> counts.add(id + " " + steps + List.of(n[0], n[1], n[2])));
        });
        counts.removeIf(count -> count.endsWith("{}") || count.endsWith("[0, 0, 0]"));
        counts.sort(Comparator.naturalOrder());
        return counts;
    }

    @Test
    void eachPlaceIsCountedAsAFilterOnItCounts() {
        Random random = new Random(6);
        String text =
                "with\n--counted step by verdict\nselect x.code, s.position, sum(well), sum(not_well), sum(unknown)"
                        + " from step s %s group by 1, 2 having sum(well) + sum(not_well) + sum(unknown) > 0 order by 1, 2";
        int answers = 0;
        for (int i = 0; i < 40; i++) {
            Instant from = random.nextInt(4) == 0
                    ? null
                    : begin(LocalDate.of(2026, 2, 25).plusDays(random.nextInt(60)));
            Scope scope = Scope.EVERYTHING.ofJourney("buy").between(from, null);
            for (Place place : Place.values()) {
                String named =
                        text.formatted("join term x on x.term_id = s.place_id and s.dimension = " + place.dimension());
                List<String> apart = texts(counted.questionAtPlaces(named, scope, Grain.MONTH));
                assertThat(texts(counted.questionAtPlaces(named, unaligned(scope), Grain.MONTH)))
                        .as("from the facts")
                        .isEqualTo(apart);
                List<String> filtered = new ArrayList<>();
                for (int number = 0; number < 4; number++) {
                    String code = place.name().toLowerCase(Locale.ROOT) + "-" + number;
                    filtered.addAll(texts(counted.question(
                            text.formatted("cross join (select '" + code + "' as code) x"),
                            filtered(scope, place, code),
                            Grain.MONTH)));
                }
                answers += apart.size();
                assertThat(apart.stream().filter(row -> !row.contains("own-")))
                        .as("%s of %s", place, scope)
                        .isEqualTo(filtered);
            }
        }
        assertThat(answers).isGreaterThan(500);
    }

    private static Scope filtered(Scope scope, Place place, String code) {
        return new Scope(
                scope.journey(),
                scope.version(),
                scope.from(),
                scope.to(),
                place == Place.CHANNEL ? code : null,
                place == Place.DEPARTMENT ? code : null,
                place == Place.SEGMENT ? code : null,
                List.of());
    }

    private List<String> texts(CountedSql.Question question) {
        return JdbcClient.create(jdbc)
                .sql(question.sql())
                .params(new HashMap<>(question.parameters()))
                .query((row, number) -> row.getString(1) + " " + row.getInt(2) + ": " + row.getLong(3) + " "
                        + row.getLong(4) + " " + row.getLong(5))
                .list();
    }

    @Test
    void readOnlyRollupsAndDeltasForWholeMonths() {
        Scope scope = scope(begin(LocalDate.of(2026, 3, 1)), begin(LocalDate.of(2026, 4, 1)), new Random(0));
        Scope all = new Scope(null, Scope.Version.ALL, scope.from(), scope.to(), null, null, null, List.of());
        for (String subject : QUESTIONS.keySet()) {
            assertThat(question(subject, all, Grain.MONTH).sql())
                    .contains("from rollup_" + table(subject), "join delta")
                    .doesNotContain("touchpoint p", "from transaction");
        }
    }

    private Scope scope(@Nullable Instant from, @Nullable Instant to, Random random) {
        int filter = random.nextInt(6);
        return new Scope(
                random.nextInt(3) == 0 ? "buy" : null,
                random.nextBoolean() ? Scope.Version.ALL : Scope.Version.LATEST,
                from,
                to,
                filter == 1 ? "channel-" + random.nextInt(4) : null,
                filter == 2 ? "department-" + random.nextInt(4) : null,
                filter == 3 ? "segment-" + random.nextInt(4) : filter == 4 ? "own-1" : null,
                filter == 5 ? List.of("employee-1", "employee-2") : List.of());
    }

    /** The same transactions in a period that is not one of whole days, and so is counted from the facts. */
    private Scope unaligned(Scope scope) {
        Instant from = scope.from() == null ? begin(LocalDate.of(2000, 1, 1)) : scope.from();
        return scope.between(from.minusNanos(1000), scope.to());
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private CountedSql.Question question(String subject, Scope scope, Grain grain) {
        String columns = QUESTIONS.get(subject);
        int sums = (int) columns.chars().filter(c -> c == ',').count() + 1;
        int keys = (int) List.of(columns.split(", ")).stream()
                .filter(column -> !column.contains("sum("))
                .count();
        String groups = "1"
                + String.join(
                        "",
                        IntStream.rangeClosed(2, keys + 1)
                                .mapToObj(n -> ", " + n)
                                .toList());
        assertThat(sums).isGreaterThan(keys);
        // what cancels out to zero is the same as nothing
        String text = "with\n--counted " + subject + "\nselect * from (select blueprint_id, " + columns + " from "
                + table(subject) + " group by " + groups + ") counted(" + names(sums + 1) + ") order by " + groups;
        return counted.question(text, scope, grain);
    }

    private static String table(String subject) {
        return subject.split(" ")[0];
    }

    private static String names(int columns) {
        return String.join(
                ", ", IntStream.range(0, columns).mapToObj(n -> "c" + n).toList());
    }

    private List<String> rows(String subject, Scope scope, Grain grain) {
        CountedSql.Question question = question(subject, scope, grain);
        Map<String, @Nullable Object> parameters = new HashMap<>(question.parameters());
        return JdbcClient.create(jdbc)
                .sql(question.sql())
                .params(parameters)
                .query((row, number) -> {
                    StringBuilder text = new StringBuilder();
                    boolean something = false;
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        String cell = row.getString(column);
                        boolean sum =
                                row.getMetaData().getColumnTypeName(column).equals("numeric") || cell.startsWith("{");
                        something |= sum && !cell.matches("[{}0,]+");
                        text.append(cell).append(' ');
                    }
                    return something ? text.toString() : "";
                })
                .list()
                .stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
