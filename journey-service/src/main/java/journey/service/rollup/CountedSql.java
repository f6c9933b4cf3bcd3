package journey.service.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import journey.service.scope.Scope;
import journey.service.scope.ScopedSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives questions their figures. Where a question's text says {@code --counted step}, stand the common table expressions
 * {@code plans}, the versions of journeys in scope, and {@code step}: rows of the columns of {@code rollup_step} without
 * generation, dimension and grain, which the question has yet to add up. They come from the rollups and the deltas that
 * are not folded in yet, in one statement and so exact at any moment; under filters that the rollups do not know, from
 * the facts, by the same columns. What is kept by month has the first of its month as its day.
 */
@Component
public class CountedSql {

    private static final Pattern LINE = Pattern.compile("^--counted (.+)\n", Pattern.MULTILINE);

    /** Said after {@code step}: the question wants its counts by verdict, nothing of its touchpoints. */
    private static final String VERDICTS_ALONE = " by verdict";

    /** Whether a delta counts at the place that is asked for: a cell of it by so long a time, or a write at several places. */
    private static final String IN_PLACE = """
              and case when d.grain = '%s' then d.dimension = p.dimension and d.dimension_id = p.dimension_id
                when d.grain <> '-' then false
                when p.dimension = 0 then true
                when p.dimension = 1 then d.channel_id = p.dimension_id
                when p.dimension = 2 then d.segment_id = p.dimension_id
                else p.dimension_id = any(d.departments) end
            """;

    private static final String ROLLUP = """
            select p.blueprint_id, r.*
            from plans p
            cross join unnest(cast(:grains as text[]), cast(:firsts as date[]), cast(:untils as date[]))
              as w(grain, first, until)
            cross join lateral (
              select day, {{columns}}
              from {{table}}
              where generation = (select generation from rollup_state) and blueprint_id = p.blueprint_id
                and dimension = p.dimension and dimension_id = p.dimension_id
                and grain = cast(w.grain as "char") and day >= w.first and day < w.until
              offset 0) r
            union all
            select d.blueprint_id, d.day, {{deltas}}
            from plans p
            join delta d on d.blueprint_id = p.blueprint_id
            where d.subject = '{{subject}}' and d.day >= cast(:first as date) and d.day < cast(:until as date)
            """ + IN_PLACE.formatted("D");

    private static final String MONTHS = """
            select p.blueprint_id, r.*
            from plans p
            cross join lateral (
              select day, {{columns}}
              from {{table}}
              where generation = (select generation from rollup_state) and blueprint_id = p.blueprint_id{{place}}
                and day >= cast(:firstMonth as date) and day < cast(:untilMonth as date)
              offset 0) r
            union all
            select d.blueprint_id, d.day, {{deltas}}
            from plans p
            join delta d on d.blueprint_id = p.blueprint_id
            where d.subject = '{{subject}}'
              and d.day >= cast(:firstMonth as date) and d.day < cast(:untilMonth as date)
            {{in_place}}""";

    /** Where nothing is kept of channels, segments and departments. */
    private static final String MONTHS_OF_ALL = MONTHS.replace("{{place}}", "").replace("{{in_place}}", "");

    private static final String MONTHS_OF_PLACE = MONTHS.replace(
                    "{{place}}", " and dimension = p.dimension and dimension_id = p.dimension_id and grain = 'M'")
            .replace("{{in_place}}", IN_PLACE.formatted("M"));

    /** Of a write that is not added up yet: the numbers of the places where it counts. */
    private static final String PLACES_OF_WRITE =
            "select 1, d.channel_id %1$s union all select 2, d.segment_id %1$s union all select 3, unnest(d.departments) %1$s";

    /** At each place by itself. */
    private static final String ROLLUP_AT = """
            select p.blueprint_id, r.*
            from plans p
            cross join unnest(cast(:grains as text[]), cast(:firsts as date[]), cast(:untils as date[]))
              as w(grain, first, until)
            cross join lateral (
              select day, dimension, dimension_id as place_id, {{columns}}
              from {{table}}
              where generation = (select generation from rollup_state) and blueprint_id = p.blueprint_id
                and dimension > 0 and grain = cast(w.grain as "char") and day >= w.first and day < w.until
              offset 0) r
            union all
            select d.blueprint_id, d.day, x.dimension, x.place_id, {{deltas}}
            from plans p
            join delta d on d.blueprint_id = p.blueprint_id
            cross join lateral (
              select d.dimension, d.dimension_id where d.grain = 'D' and d.dimension > 0
              union all {{places}}) x(dimension, place_id)
            where d.subject = '{{subject}}' and d.day >= cast(:first as date) and d.day < cast(:until as date)
              and x.place_id <> 0
            """.replace("{{places}}", PLACES_OF_WRITE.formatted("where d.grain = '-'"));

    private final RollupStateRepository state;
    private final ZoneId zone;

    CountedSql(RollupStateRepository state, ZoneId zone) {
        this.state = state;
        this.zone = zone;
    }

    /** A question's text and its named parameters. */
    public record Question(String sql, Map<String, @Nullable Object> parameters) {}

    /**
     * Completes a question.
     *
     * @param text with one line {@code --counted} and the subjects it needs
     * @param grain the shortest time by which the question groups
     */
    public Question question(String text, Scope scope, Grain grain) {
        return question(text, scope, grain, false);
    }

    /**
     * As {@link #question}, with each place by itself: rows have the number of its kind and its own as further columns
     * {@code dimension} and {@code place_id}, after the day; see {@link Place}. For subjects that are kept by day of places.
     */
    public Question questionAtPlaces(String text, Scope scope, Grain grain) {
        return question(text, scope, grain, true);
    }

    private Question question(String text, Scope scope, Grain grain, boolean apart) {
        Matcher line = line(text);
        boolean verdictsAlone = line.group(1).endsWith(VERDICTS_ALONE);
        List<SubjectTable> subjects = Stream.of(
                        line.group(1).replace(VERDICTS_ALONE, "").split(", "))
                .map(name -> SubjectTable.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
        Map<String, @Nullable Object> parameters = ScopedSql.parameters(scope);
        Span span = Span.of(scope.from(), scope.to(), zone);
        boolean rollups = span != null && filters(scope) <= (apart ? 0 : 1) && state.isUsable();
        boolean filtered = filters(scope) > 0;
        if (rollups) {
            boolean kept = subjects.stream().allMatch(subject -> subject.isKeptBy(grain));
            addSpan(parameters, Objects.requireNonNull(span), kept ? grain : Grain.DAY);
        }
        Predicate<SubjectTable> isKept = subject -> rollups && (subject.hasPlaces() || !filtered);
        List<String> tables = new ArrayList<>();
        tables.add(ScopedSql.plans());
        if (!subjects.stream().allMatch(isKept)) {
            tables.add(ScopedSql.scoped(scope));
            tables.add(apart ? FactsSql.casesAtPlaces(grain, state.day()) : FactsSql.cases(grain, state.day()));
        }
        for (SubjectTable subject : subjects) {
            String rows = isKept.test(subject)
                    ? kept(subject, apart, filtered, Objects.requireNonNull(span), scope, parameters)
                    : facts(subject, verdictsAlone, apart);
            tables.add(subject.code() + " as (\n" + rows + ")");
        }
        return new Question(line.replaceFirst(Matcher.quoteReplacement(String.join(",\n", tables) + "\n")), parameters);
    }

    private static Matcher line(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.find()) {
            throw new IllegalArgumentException("the question has no line --counted");
        }
        return line;
    }

    private String kept(
            SubjectTable subject,
            boolean apart,
            boolean filtered,
            Span span,
            Scope scope,
            Map<String, @Nullable Object> parameters) {
        if (apart) {
            return filled(ROLLUP_AT, subject);
        }
        if (subject.isByDay() && (subject.hasDaysOfPlaces() || !filtered)) {
            return filled(ROLLUP, subject);
        }
        return months(ofMonths(subject), subject, span, scope, parameters);
    }

    private static String ofMonths(SubjectTable subject) {
        return subject.hasPlaces() ? MONTHS_OF_PLACE : MONTHS_OF_ALL;
    }

    /** Completes a question about the whole months of a scope that are kept, and nothing around them. */
    Question monthsQuestion(String text, Scope scope) {
        Matcher line = line(text);
        SubjectTable subject = SubjectTable.valueOf(line.group(1).toUpperCase(Locale.ROOT));
        Map<String, @Nullable Object> parameters = ScopedSql.parameters(scope);
        addSpan(parameters, Objects.requireNonNull(Span.of(scope.from(), scope.to(), zone)), Grain.MONTH);
        String rows =
                ScopedSql.plans() + ",\n" + subject.code() + " as (\n" + filled(ofMonths(subject), subject) + ")\n";
        return new Question(line.replaceFirst(Matcher.quoteReplacement(rows)), parameters);
    }

    /** The parts of a scope of which no sums by month are kept. */
    List<Scope> notKeptByMonth(Scope scope) {
        if (!isKept(scope)) {
            return List.of(scope);
        }
        return Objects.requireNonNull(Span.of(scope.from(), scope.to(), zone)).edges(Grain.MONTH).stream()
                .map(edge -> within(scope, edge))
                .toList();
    }

    private Scope within(Scope scope, Span span) {
        return scope.between(begin(span.first()), begin(span.until()));
    }

    /** Whether sums are kept of a scope, so that its figures by day come at once. */
    public boolean isKept(Scope scope) {
        return Span.of(scope.from(), scope.to(), zone) != null && filters(scope) <= 1 && state.isUsable();
    }

    private static long filters(Scope scope) {
        long places = Stream.of(scope.channel(), scope.segment(), scope.department())
                .filter(Objects::nonNull)
                .count();
        // of employees nothing is kept: as several filters, they are counted from the facts
        return scope.employees().isEmpty() ? places : places + 2;
    }

    private static void addSpan(Map<String, @Nullable Object> parameters, Span span, Grain grain) {
        List<Span.Part> parts = span.parts(grain);
        parameters.put("grains", texts(parts.stream().map(part -> part.grain().letter())));
        parameters.put("firsts", texts(parts.stream().map(part -> part.span().firstText())));
        parameters.put("untils", texts(parts.stream().map(part -> part.span().untilText())));
        parameters.put("first", span.firstText());
        parameters.put("until", span.untilText());
        Span months = span.whole(Grain.MONTH);
        parameters.put("firstMonth", months.firstText());
        parameters.put("untilMonth", months.untilText());
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** Whole months from the rollups; what lies around them, two months at the most, from the facts. */
    private String months(
            String ofMonths, SubjectTable subject, Span span, Scope scope, Map<String, @Nullable Object> parameters) {
        StringBuilder rows = new StringBuilder(filled(ofMonths, subject));
        int number = 0;
        for (Span edge : span.edges(Grain.MONTH)) {
            String from = "edgeFrom" + number;
            String to = "edgeTo" + number++;
            Scope within = within(scope, edge);
            parameters.put(from, ScopedSql.parameters(within).get("from"));
            parameters.put(to, ScopedSql.parameters(within).get("to"));
            String scoped =
                    ScopedSql.scoped(within).replace(":from", ":" + from).replace(":to", ":" + to);
            rows.append("union all (with ")
                    .append(scoped)
                    .append(", ")
                    .append(FactsSql.cases(Grain.MONTH, state.day()))
                    .append(facts(subject, false, false))
                    .append(")\n");
        }
        return rows.toString();
    }

    private @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : Span.begin(day, zone);
    }

    private static String facts(SubjectTable subject, boolean verdictsAlone, boolean apart) {
        boolean fewer = verdictsAlone && subject == SubjectTable.STEP;
        String places = "cross join lateral (" + PLACES_OF_WRITE.formatted("")
                + ") x(dimension, place_id)\nwhere x.place_id <> 0\n";
        return "select d.blueprint_id, d.day, " + (apart ? "x.dimension, x.place_id, " : "")
                + String.join(", ", subject.deltaColumns()) + "\nfrom (\n"
                + (fewer ? FactsSql.stepVerdicts() : FactsSql.of(subject)) + ") d\n" + (apart ? places : "");
    }

    private static String filled(String text, SubjectTable subject) {
        return text.replace("{{columns}}", String.join(", ", subject.ownColumns()))
                .replace("{{table}}", subject.table())
                .replace("{{deltas}}", String.join(", ", subject.deltaColumns()))
                .replace("{{subject}}", subject.name());
    }
}
