package journey.bench.olist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * Turns the raw Olist files of one folder into {@code customers.csv}, {@code transactions.csv}, {@code touchpoints.csv},
 * {@code answers.csv} and the journey's definition {@code journey.json} in another.
 *
 * <p>Times stay as they are, without a zone: import them with {@code zone=America/Sao_Paulo}. The definition names no
 * {@code ends}, because every order says itself whether it is closed: cancelled orders that arrived all the same stay
 * cancelled, and delivered ones without a date are completed.
 */
public final class OlistConverter {

    private OlistConverter() {}

    /**
     * @param args the folder with the raw files and the folder to write to
     * @throws IOException if a file is absent, cannot be read or cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "Usage: olist IN OUT (the folder of the raw files, the folder to write)");
        }
        Path out = Path.of(args[1]);
        int orders = convert(Path.of(args[0]), out);
        System.out.println(orders + " orders written to " + out);
    }

    /**
     * Writes all five files, replacing what is there.
     *
     * @return the number of orders, each one transaction
     * @throws IOException if a file is absent, cannot be read or cannot be written
     */
    public static int convert(Path in, Path out) throws IOException {
        List<Order> orders = new RawFiles(in).orders();
        Files.createDirectories(out);
        new ImportFiles(out).write(orders);
        try (InputStream definition = OlistConverter.class.getResourceAsStream("journey.json")) {
            Files.copy(
                    Objects.requireNonNull(definition),
                    out.resolve("journey.json"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return orders.size();
    }
}
