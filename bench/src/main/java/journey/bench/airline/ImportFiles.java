package journey.bench.airline;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The three files of an import, open for writing: one transaction, its touchpoints and its answer per raw row. */
final class ImportFiles implements Closeable {

    /** The rated columns of the raw file, in the order of the journey. */
    static final List<String> STEPS = List.of(
            "Departure and Arrival Time Convenience",
            "Ease of Online Booking",
            "Check-in Service",
            "Online Boarding",
            "Gate Location",
            "On-board Service",
            "Seat Comfort",
            "Leg Room Service",
            "Cleanliness",
            "Food and Drink",
            "In-flight Service",
            "In-flight Wifi Service",
            "In-flight Entertainment",
            "Baggage Handling");

    private static final String JOURNEY = "flight";

    private final CsvWriter transactions;
    private final CsvWriter touchpoints;
    private final CsvWriter answers;

    ImportFiles(Path folder) throws IOException {
        transactions = open(folder, "transactions");
        touchpoints = open(folder, "touchpoints");
        answers = open(folder, "answers");
        transactions.writeRecord("transaction", "journey", "status", "segment");
        touchpoints.writeRecord("transaction", "step", "journey", "satisfaction", "applicable");
        answers.writeRecord("transaction", "overall");
    }

    static String code(String step) {
        return step.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    void write(NamedCsvRecord row) {
        String id = row.getField("ID");
        transactions.writeRecord(id, JOURNEY, "completed", row.getField("Class"));
        for (String step : STEPS) {
            rating(id, code(step), row.getField(step));
        }
        answers.writeRecord(id, overall(row.getField("Satisfaction")));
    }

    private void rating(String id, String step, String value) {
        boolean applicable = !value.equals("0");
        touchpoints.writeRecord(id, step, JOURNEY, applicable ? value : "", applicable ? "yes" : "no");
    }

    /** The raw answer has two values only; each becomes one that lies on its side of 4, from where one is satisfied. */
    private static String overall(String answer) {
        return switch (answer) {
            case "Satisfied" -> "5";
            case "Neutral or Dissatisfied" -> "2";
            default -> throw new IllegalArgumentException("Satisfaction is \"" + answer + "\"");
        };
    }

    private static CsvWriter open(Path folder, String kind) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(kind + ".csv"));
    }

    @Override
    public void close() throws IOException {
        try (transactions;
                touchpoints;
                answers) {
            // each is closed, whatever the others do
        }
    }
}
