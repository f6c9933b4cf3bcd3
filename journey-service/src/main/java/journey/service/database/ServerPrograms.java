package journey.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The programs of PostgreSQL, run as this account.
 *
 * @param directory holds {@code bin}, {@code lib} and {@code share}
 * @param prefix what goes before a program's name so that it agrees to run
 */
record ServerPrograms(Path directory, List<String> prefix) {

    /** What a program answered. */
    record Outcome(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    static ServerPrograms of(JourneyHome home) {
        return new ServerPrograms(ServerArchive.ofThisPlatform().unpackedIn(home.programs()), RootAccount.prefix());
    }

    /** The first number of the version: data of one major version cannot be read by the programs of another. */
    String majorVersion() {
        String answer = run(Duration.ofSeconds(20), "postgres", "--version").output();
        return answer.replaceFirst("(?s)^\\D*(\\d+).*$", "$1");
    }

    /**
     * The output goes through a file and not a pipe: the server inherits it, and a pipe would end with the server only.
     */
    Outcome run(Duration limit, String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(directory.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("journey-" + program, ".out");
            try {
                return run(command, limit, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program " + command.get(0) + " cannot be run.", e);
        }
    }

    private static Outcome run(List<String> command, Duration limit, Path output) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                return new Outcome(process.exitValue(), Files.readString(output));
            }
            process.destroyForcibly();
            return new Outcome(-1, "no answer within " + limit.toSeconds() + " s");
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }
}
