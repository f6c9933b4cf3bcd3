package journey.bench.airline;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Turns the airline's file of one folder into {@code transactions.csv}, {@code touchpoints.csv}, {@code answers.csv} and
 * the journey's definition {@code journey.json} in another, row by row.
 *
 * <p>The records have neither dates nor passengers: the written files have no times and there are no customers.
 */
public final class AirlineConverter {

    private AirlineConverter() {}

    /**
     * @param args the folder with the raw file and the folder to write to
     * @throws IOException if the file is absent, cannot be read or the others cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "Usage: airline IN OUT (the folder of the raw file, the folder to write)");
        }
        Path out = Path.of(args[1]);
        int flights = convert(Path.of(args[0]), out);
        System.out.println(flights + " flights written to " + out);
    }

    /**
     * Writes all four files, replacing what is there.
     *
     * @return the number of flights, each one transaction of one passenger
     * @throws IOException if the file is absent, cannot be read or the others cannot be written
     */
    public static int convert(Path in, Path out) throws IOException {
        Files.createDirectories(out);
        int flights = 0;
        try (InputStream raw =
                        new GZIPInputStream(Files.newInputStream(in.resolve("airline_passenger_satisfaction.csv.gz")));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(raw);
                ImportFiles files = new ImportFiles(out)) {
            for (NamedCsvRecord row : rows) {
                files.write(row);
                flights++;
            }
        }
        try (InputStream definition = AirlineConverter.class.getResourceAsStream("journey.json")) {
            Files.copy(
                    Objects.requireNonNull(definition),
                    out.resolve("journey.json"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return flights;
    }
}
