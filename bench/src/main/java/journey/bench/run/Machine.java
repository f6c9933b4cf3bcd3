package journey.bench.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import journey.bench.run.line.Bench;
import journey.bench.run.setting.Options;

/** What a table of results holds for. */
final class Machine {

    private Machine() {}

    static String describe(Bench bench, Options options, List<String> javaOptions, double loadBefore) {
        return String.format(
                Locale.ROOT,
                "Measured %s with about %,d touchpoints on %d cores, %s of memory, %s %s, JDK %s, %s; options of"
                        + " Java: %s; load of the machine before: %.1f.",
                LocalDate.now(ZoneOffset.UTC),
                options.rows(),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                bench.databaseVersion(),
                javaOptions.isEmpty() ? "none" : String.join(" ", javaOptions),
                loadBefore);
    }

    /** How many programs wanted to run during the last minute: figures of a busy machine say little. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Math.round(system.getTotalMemorySize() / 1e9) + " GB"
                : "unknown size";
    }
}
