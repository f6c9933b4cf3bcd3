package journey.service.transaction;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import journey.domain.transaction.Verdict;
import journey.service.flow.rules.DeviationKind;
import journey.service.scope.LikePattern;
import journey.service.scope.ScopedSql;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link TransactionFilter} asks of a transaction {@code t} in scope, as SQL. Only what is asked for stands there:
 * the database plans best what is not there.
 */
final class TransactionConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    private TransactionConditions() {}

    static TransactionConditions of(TransactionFilter filter) {
        TransactionConditions all = new TransactionConditions();
        if (!filter.verdicts().isEmpty()) {
            all.add(
                    "t.verdict = any(:verdicts)",
                    "verdicts",
                    filter.verdicts().stream().map(Verdict::name).toArray(String[]::new));
        }
        if (filter.beginning() != null) {
            all.add("t.reference like :beginning", "beginning", LikePattern.startingWith(filter.beginning()));
        }
        if (filter.state() != null) {
            // named here, so that the index of open transactions serves
            all.conditions.add("t.state = '" + filter.state().name() + "'");
        }
        if (filter.shape() != null) {
            // named here, so that the index of shapes serves
            all.conditions.add("t.shape = '" + filter.shape().name() + "'");
        }
        if (filter.dueBy() != null) {
            all.add("t.due_at <= :due", "due", OffsetDateTime.ofInstant(filter.dueBy(), ZoneOffset.UTC));
        }
        all.addText("variant", filter.variant());
        all.addText("failing", filter.failing());
        all.addText("only", filter.only());
        all.addText("said", filter.said());
        if (filter.passed() != null) {
            all.addText("passed", filter.passed().from());
            all.parameters.put("reached", filter.passed().to());
        }
        all.addText("step", filter.step());
        if (filter.step() != null) {
            all.parameters.put("letters", letters(filter.stepVerdicts()));
        }
        TransactionFilter.Deviation deviation = filter.deviation();
        if (deviation != null) {
            all.add(deviation(deviation.kind()), "deviant", deviation.step());
        }
        return all;
    }

    /** A condition that always can stand behind {@code where}. */
    String sql() {
        return conditions.isEmpty() ? "true" : String.join("\n  and ", conditions);
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    private void add(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }

    /** A condition whose text is a file of its own. */
    private void addText(String name, @Nullable String value) {
        if (value != null) {
            add(text(name), name, value);
        }
    }

    private static String deviation(DeviationKind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return kind == DeviationKind.FAILED ? text(name).replace("{{missing}}", text("missing")) : text(name);
    }

    private static String text(String name) {
        return ScopedSql.read(TransactionConditions.class, "where/" + name + ".sql");
    }

    /** How the verdicts stand in {@code step_verdicts}; all that can stand there where none is asked for. */
    private static String letters(Set<Verdict> verdicts) {
        return verdicts.isEmpty()
                ? "WNU-"
                : verdicts.stream()
                        .map(verdict -> verdict.name().substring(0, 1))
                        .sorted()
                        .collect(Collectors.joining());
    }
}
