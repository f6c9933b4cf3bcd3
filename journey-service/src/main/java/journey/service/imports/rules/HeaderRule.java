package journey.service.imports.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import journey.domain.imports.FactKind;

/** What a file's first line says about its columns. */
public final class HeaderRule {

    private static final int MOST_COLUMNS = 1_000;

    private HeaderRule() {}

    /** Whether the rows below a header can be read. */
    public sealed interface Judgement {

        /** @param width how many fields every row must have */
        record Usable(Cells.Binding binding, int width) implements Judgement {}

        /** @param curable whether leaving out the columns that are not known makes the file readable */
        record Unusable(List<Mistake> mistakes, boolean curable) implements Judgement {}
    }

    /** How many of the names are columns of this kind; tells the right delimiter from the wrong ones. */
    public static int known(FactKind kind, List<String> names) {
        List<Column> columns = Layout.columns(kind);
        return (int) names.stream()
                .map(Column::of)
                .filter(column -> column != null && columns.contains(column))
                .count();
    }

    /**
     * Judges a header, naming everything that is wrong with it at once.
     *
     * @param ignored names of columns to leave out, in any case
     */
    public static Judgement judge(FactKind kind, List<String> names, Set<String> ignored) {
        if (names.size() > MOST_COLUMNS) {
            return unusable(Mistake.ofRow("more than 1,000 columns"));
        }
        if (known(kind, names) == 0) {
            return unusable(
                    Mistake.ofRow("no header: the first line names none of the columns " + Layout.labels(kind)));
        }
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        List<Mistake> unknown = new ArrayList<>();
        List<Mistake> twice = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            Column column = Column.of(name);
            if (ignored.contains(name.toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (column == null || !Layout.columns(kind).contains(column)) {
                unknown.add(unknown(kind, name, i + 1));
            } else if (positions.putIfAbsent(column, i) != null) {
                twice.add(new Mistake(name, null, "the column stands in the header twice"));
            }
        }
        List<Mistake> mistakes = new ArrayList<>(twice);
        Layout.missingKey(kind, positions.keySet()).ifPresent(mistakes::add);
        boolean curable = mistakes.isEmpty();
        mistakes.addAll(unknown);
        return mistakes.isEmpty()
                ? new Judgement.Usable(new Cells.Binding(positions), names.size())
                : new Judgement.Unusable(mistakes, curable);
    }

    private static Judgement unusable(Mistake mistake) {
        return new Judgement.Unusable(List.of(mistake), false);
    }

    private static Mistake unknown(FactKind kind, String name, int place) {
        String reason = name.isEmpty() ? "column " + place + " has no name" : "this column is not known";
        return new Mistake(name, null, reason + "; known are " + Layout.labels(kind));
    }
}
