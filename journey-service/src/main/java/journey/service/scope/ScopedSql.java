package journey.service.scope;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of one SQL question from the resource beside its query class, and the parameters of a {@link Scope} for it.
 * Where the text says {@code --scope} stand two common table expressions: {@code plans}, the versions of journeys in
 * scope, and {@code scoped}, the transactions in scope with their journey's code and version, their customer's reference
 * and {@code scope_segment_id}, the segment by which they are filtered. Where it says {@code --plans} stands the former
 * alone, and <code>{{limits}}</code> are the conditions of the scope on a transaction {@code t}. Only those stand there
 * that the scope has: the database plans best what is not there.
 */
public final class ScopedSql {

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();
    private static final String PLANS = read(ScopedSql.class, "plans.sql");
    private static final String SCOPED = read(ScopedSql.class, "scoped.sql");
    private static final Pattern LIMIT = Pattern.compile("--if (\\w+)\n((?:(?!--if).*\n)+)");

    private ScopedSql() {}

    /** The text of {@code name} in the resources of a query class's package. */
    public static String read(Class<?> queryClass, String name) {
        return TEXTS.computeIfAbsent(queryClass.getName() + "/" + name, key -> load(queryClass, name));
    }

    private static String load(Class<?> queryClass, String name) {
        try (InputStream in = queryClass.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name + " beside " + queryClass.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As {@link #read}, completed for a scope. */
    public static String readScoped(Class<?> queryClass, String name, Scope scope) {
        String sql = read(queryClass, name);
        if (!sql.contains("--scope\n") && !sql.contains("--plans\n")) {
            throw new IllegalArgumentException(name + " has no line --scope or --plans");
        }
        return sql.replace("--scope\n", PLANS + ",\n" + scoped(scope))
                .replace("--plans\n", PLANS)
                .replace("{{limits}}", limits(scope));
    }

    /** The common table expression {@code plans}. */
    public static String plans() {
        return PLANS;
    }

    /** The common table expression of the transactions in scope; it needs that of the plans. */
    public static String scoped(Scope scope) {
        return SCOPED.replace("{{limits}}", limits(scope));
    }

    private static String limits(Scope scope) {
        Map<String, @Nullable Object> parameters = parameters(scope);
        StringBuilder limits = new StringBuilder();
        Matcher each = LIMIT.matcher(read(ScopedSql.class, "limits.sql"));
        while (each.find()) {
            boolean isLimited = each.group(1).equals("employees")
                    ? !scope.employees().isEmpty()
                    : parameters.get(each.group(1)) != null;
            limits.append(isLimited ? "\n    " + each.group(2).stripTrailing() : "");
        }
        return limits.toString();
    }

    /** The named parameters that the common table expressions need. */
    public static Map<String, @Nullable Object> parameters(Scope scope) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("journey", scope.journey());
        parameters.put("version", scope.version().number());
        parameters.put("from", scope.from() == null ? null : OffsetDateTime.ofInstant(scope.from(), ZoneOffset.UTC));
        parameters.put("to", scope.to() == null ? null : OffsetDateTime.ofInstant(scope.to(), ZoneOffset.UTC));
        parameters.put("channel", scope.channel());
        parameters.put("department", scope.department());
        parameters.put("segment", scope.segment());
        parameters.put("employees", scope.employees().toArray(String[]::new));
        return parameters;
    }
}
