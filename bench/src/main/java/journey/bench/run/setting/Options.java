package journey.bench.run.setting;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import journey.bench.run.report.Work;

/**
 * What a run was asked for.
 *
 * @param rows touchpoints, about
 * @param only empty: every work
 * @param pairs of measurements, ours and the reference's
 * @param exportLog write the events there and do nothing else
 * @param keep work in this folder and leave everything there; else in a temporary one that is removed
 */
public record Options(long rows, Optional<Work> only, int pairs, Optional<Path> exportLog, Optional<Path> keep) {

    public static final String USAGE =
            "Usage: bench/run [--rows 1m|10m] [--only NAME] [--pairs 5] [--export-log FILE] [--keep DIR]";

    private static final Pattern ROWS = Pattern.compile("(\\d{1,4})(k|m)");
    private static final long FEWEST = 50_000;
    private static final int THOUSAND = 1_000;

    /** @throws IllegalArgumentException that says what is wrong */
    public static Options parse(List<String> arguments) {
        Options options = new Options(1_000_000, Optional.empty(), 5, Optional.empty(), Optional.empty());
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            options = options.with(name, arguments.get(i + 1));
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--rows" -> new Options(rows(value), only, pairs, exportLog, keep);
            case "--only" -> new Options(rows, Optional.of(work(value)), pairs, exportLog, keep);
            case "--pairs" -> new Options(rows, only, pairs(value), exportLog, keep);
            case "--export-log" -> new Options(rows, only, pairs, Optional.of(path(value)), keep);
            case "--keep" -> new Options(rows, only, pairs, exportLog, Optional.of(path(value)));
            default -> throw new IllegalArgumentException(name + " is not known");
        };
    }

    private static Path path(String value) {
        return Path.of(value).toAbsolutePath().normalize();
    }

    private static long rows(String value) {
        Matcher matcher = ROWS.matcher(value.toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            long thousands =
                    Long.parseLong(matcher.group(1)) * (matcher.group(2).equals("m") ? THOUSAND : 1);
            if (thousands * THOUSAND >= FEWEST) {
                return thousands * THOUSAND;
            }
        }
        throw new IllegalArgumentException("--rows " + value + ": write 1m, 10m or such; 50k at least");
    }

    private static int pairs(String value) {
        if (value.matches("[1-9]\\d?")) {
            return Integer.parseInt(value);
        }
        throw new IllegalArgumentException("--pairs " + value + ": a number from 1 to 99");
    }

    private static Work work(String value) {
        return Work.named(value)
                .orElseThrow(() -> new IllegalArgumentException("--only " + value + ": one of "
                        + Arrays.stream(Work.values()).map(Work::code).collect(Collectors.joining(", "))));
    }
}
