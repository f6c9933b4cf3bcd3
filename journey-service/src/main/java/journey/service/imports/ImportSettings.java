package journey.service.imports;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param zone of times without an offset
 * @param ignore names of columns to leave out, in any case
 * @param dryRun check only: count and refuse as usual, store nothing
 * @param fileName as its owner calls it
 * @param by who asked for it
 */
public record ImportSettings(
        ZoneId zone,
        Set<String> ignore,
        boolean dryRun,
        @Nullable String fileName,
        String by) {

    public ImportSettings {
        ignore = ignore.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Nothing left out, stored, without a name. */
    public static ImportSettings of(ZoneId zone, String by) {
        return new ImportSettings(zone, Set.of(), false, null, by);
    }
}
