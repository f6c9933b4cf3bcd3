package journey.service.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.core.env.Environment;

/**
 * The folder that holds the embedded database. It outlives the application and its build folder, so that a restart, a
 * clean build and a killed process all find the same data again.
 *
 * @param directory the folder itself, which nobody but its owner may read
 * @param programs where the unpacked PostgreSQL programs lie; tests share one copy of them
 */
record JourneyHome(Path directory, Path programs) {

    static JourneyHome of(Environment environment) {
        String set = environment.getProperty("journey.home", "~/.journey");
        Path user = Path.of(System.getProperty("user.home"));
        boolean belowUser = set.equals("~") || set.startsWith("~/");
        return of(belowUser ? user.resolve(set.substring(Math.min(2, set.length()))) : Path.of(set));
    }

    /** The path is made real at once: PostgreSQL reports real paths, and ours are compared with its own. */
    static JourneyHome of(Path wanted) {
        Path directory = created(wanted);
        return new JourneyHome(directory, directory.resolve("programs"));
    }

    Path data() {
        return directory.resolve("data");
    }

    Path password() {
        return directory.resolve("password");
    }

    Path lock() {
        return directory.resolve("lock");
    }

    Path log() {
        return directory.resolve("postgresql.log");
    }

    private static Path created(Path wanted) {
        try {
            if (!Files.isDirectory(wanted)) {
                Files.createDirectories(wanted);
                OwnerOnly.restrict(wanted, PosixFilePermissions.fromString("rwx------"));
            }
            return wanted.toRealPath();
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "The folder " + wanted.toAbsolutePath() + " for Journey's database cannot be made: "
                            + e.getMessage() + ".",
                    "Make it writable, name another with journey.home (JOURNEY_HOME), or set spring.datasource.url"
                            + " to a PostgreSQL of your own.",
                    e);
        }
    }
}
