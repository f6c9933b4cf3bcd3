package journey.bench.run.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What auto_explain has written into the server's log. */
public final class Plans {

    private static final Pattern DURATION = Pattern.compile("duration: ([\\d.]+) ms  plan:");
    private static final Pattern SCAN =
            Pattern.compile("((?:Parallel )?Seq Scan on (?:touchpoint|transaction|answer|customer)\\b[^(]*)");

    private Plans() {}

    /** What was written since it had so many bytes. */
    public static String since(Path log, long bytes) throws IOException {
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(bytes);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** How many plans there are. */
    public static long count(String log) {
        return DURATION.matcher(log).results().count();
    }

    /** Each plan node that reads a whole table of facts, and how long its statement took. */
    public static List<String> wholeTables(String log) {
        List<String> found = new ArrayList<>();
        String duration = "";
        for (String line : log.split("\n")) {
            Matcher begin = DURATION.matcher(line);
            if (begin.find()) {
                duration = begin.group(1);
            }
            Matcher scan = SCAN.matcher(line);
            if (scan.find() && !duration.isEmpty()) {
                found.add(scan.group(1).strip() + " in a statement of " + duration + " ms");
            }
        }
        return found;
    }
}
