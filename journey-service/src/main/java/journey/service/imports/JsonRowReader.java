package journey.service.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import journey.domain.imports.FactKind;
import journey.service.imports.rules.Column;
import journey.service.imports.rules.Layout;
import journey.service.imports.rules.Mistake;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads touchpoints from a JSON array, from one object a line (NDJSON), or from a single object. */
final class JsonRowReader {

    static final int MOST_ROWS = 10_000;

    private static final JsonFactory JSON = new JsonFactory();
    private static final List<Column> COLUMNS = Layout.columns(FactKind.TOUCHPOINTS);

    private final JsonParser parser;
    private final List<JsonRow> rows = new ArrayList<>();

    private JsonRowReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The rows of a body.
     *
     * @throws MalformedBodyException naming the place at which it is not what it should be
     */
    static List<JsonRow> read(byte[] body) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            return new JsonRowReader(parser).read();
        } catch (JacksonException malformed) {
            TokenStreamLocation place = malformed.getLocation();
            String where =
                    place == null ? "" : " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr());
            throw new MalformedBodyException("The body is not JSON: " + malformed.getOriginalMessage() + where + ".");
        }
    }

    private List<JsonRow> read() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new MalformedBodyException("The body is empty: send a JSON array, or one JSON object a line.");
        }
        if (first == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                addRow();
            }
            if (parser.nextToken() != null) {
                throw misplaced("nothing may follow the array");
            }
            return rows;
        }
        for (JsonToken token = first; token != null; token = parser.nextToken()) {
            addRow();
        }
        return rows;
    }

    private void addRow() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw misplaced("a touchpoint is a JSON object");
        }
        if (rows.size() == MOST_ROWS) {
            throw new MalformedBodyException(
                    "More than 10,000 touchpoints: send several requests, or a file to /api/v1/imports/touchpoints.");
        }
        Map<Column, String> values = new EnumMap<>(Column.class);
        List<Mistake> mistakes = new ArrayList<>(0);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            addField(values, mistakes);
        }
        rows.add(new JsonRow(values, mistakes));
    }

    private void addField(Map<Column, String> values, List<Mistake> mistakes) {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        Column column = Column.of(name);
        if (column == null || !COLUMNS.contains(column)) {
            mistakes.add(new Mistake(
                    name, null, "this field is not known; known are " + Layout.labels(FactKind.TOUCHPOINTS)));
            parser.skipChildren();
        } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            mistakes.add(new Mistake(name, null, "neither text nor a number nor true or false"));
            parser.skipChildren();
        } else if (token != JsonToken.VALUE_NULL && values.putIfAbsent(column, parser.getString()) != null) {
            mistakes.add(new Mistake(name, null, "the field stands in the object twice"));
        }
    }

    private MalformedBodyException misplaced(String reason) {
        TokenStreamLocation place = parser.currentTokenLocation();
        return new MalformedBodyException("In line %d, column %d: %s: send a JSON array, or one JSON object a line."
                .formatted(place.getLineNr(), place.getColumnNr(), reason));
    }
}
