package journey.service.imports.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one row by their columns. */
public final class Cells {

    private final Map<Column, Integer> positions;
    private final List<String> fields;

    private Cells(Map<Column, Integer> positions, List<String> fields) {
        this.positions = positions;
        this.fields = fields;
    }

    /** Which field of a row belongs to which column. */
    public static final class Binding {

        private final Map<Column, Integer> positions;

        /** @param positions the place of each column's field in a row, from 0 */
        public Binding(Map<Column, Integer> positions) {
            this.positions = new EnumMap<>(Column.class);
            this.positions.putAll(positions);
        }

        public Cells bind(List<String> fields) {
            return new Cells(positions, fields);
        }
    }

    /** What stands in a column, without blanks around it; null where nothing does. */
    @Nullable String get(Column column) {
        Integer position = positions.get(column);
        if (position == null) {
            return null;
        }
        String text = fields.get(position).strip();
        return text.isEmpty() ? null : text;
    }
}
