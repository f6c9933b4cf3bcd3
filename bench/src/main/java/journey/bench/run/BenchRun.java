package journey.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import journey.bench.company.Company;
import journey.bench.company.CompanyFiles;
import journey.bench.run.application.Endings;
import journey.bench.run.line.Bench;
import journey.bench.run.line.Lines;
import journey.bench.run.report.Result;
import journey.bench.run.report.ResultTable;
import journey.bench.run.report.ResultsJson;
import journey.bench.run.setting.Options;

/** The program behind {@code bench/run}. */
public final class BenchRun {

    private static final String JAVA_OPTIONS = "JOURNEY_BENCH_JAVA";

    private BenchRun() {}

    /** {@code JAR RESULTS} and then what {@link Options} reads. */
    public static void main(String[] arguments) throws IOException, SQLException {
        List<String> all = List.of(arguments);
        Options options;
        try {
            options = Options.parse(all.subList(2, all.size()));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(Options.USAGE);
            System.exit(2);
            return;
        }
        if (options.exportLog().isPresent()) {
            new CompanyFiles(Company.ofTouchpoints(options.rows()))
                    .writeLog(options.exportLog().get());
            return;
        }
        measure(Path.of(all.get(0)), Path.of(all.get(1)), options);
    }

    private static void measure(Path jar, Path results, Options options) throws IOException, SQLException {
        Path folder = options.keep().isPresent()
                ? Files.createTempDirectory(
                        Files.createDirectories(options.keep().get()), "run-")
                : Files.createTempDirectory("journey-bench");
        if (options.keep().isEmpty()) {
            Endings.add(() -> delete(folder));
        }
        List<String> javaOptions = javaOptions();
        double load = Machine.load();
        try (Bench bench = new Bench(options, jar, folder, javaOptions)) {
            Lines.measure(bench, options.only(), measured -> {
                if (!Endings.haveBegun()) {
                    String machine = Machine.describe(bench, options, javaOptions, load);
                    write(results, measured, ResultTable.markdown(machine, measured));
                }
            });
            if (!Endings.haveBegun()) {
                System.out.println(Files.readString(results.resolve("latest.md")));
            }
        }
    }

    private static void write(Path results, List<Result> measured, String table) {
        try {
            Files.createDirectories(results);
            Files.writeString(results.resolve("latest.json"), ResultsJson.of(measured));
            Files.writeString(results.resolve("latest.md"), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> javaOptions() {
        String value = System.getenv(JAVA_OPTIONS);
        return value == null || value.isBlank()
                ? List.of()
                : Arrays.asList(value.strip().split("\\s+"));
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | RuntimeException e) {
            System.err.println(folder + " is not removed: " + e);
        }
    }
}
