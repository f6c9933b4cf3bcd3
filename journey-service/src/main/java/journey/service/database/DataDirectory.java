package journey.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The files of the database: made once, whole or not at all. */
final class DataDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
    private static final String UNFINISHED = "data-unfinished-";
    private static final String SETTINGS = "journey.conf";

    private final JourneyHome home;
    private final ServerPrograms programs;

    DataDirectory(JourneyHome home, ServerPrograms programs) {
        this.home = home;
        this.programs = programs;
    }

    void prepare(ServerSettings settings) {
        try {
            if (Files.notExists(home.data())) {
                initialise();
            }
            checkVersion();
            Files.writeString(home.data().resolve(SETTINGS), settings.asFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The database's files in " + home.data() + " cannot be prepared.", e);
        }
    }

    /** Made beside their place and renamed when complete: a start that was killed midway leaves nothing half done. */
    private void initialise() throws IOException {
        removeUnfinished();
        LOG.info("Making a new PostgreSQL database in {}", home.data());
        Path unfinished = Files.createTempDirectory(home.directory(), UNFINISHED);
        ServerPrograms.Outcome outcome = initialise(unfinished);
        if (!outcome.succeeded()) {
            throw new DatabaseStartException(
                    "PostgreSQL could not make its files in " + home.directory() + ": "
                            + outcome.output().strip(),
                    "Check the space and the rights there, or set spring.datasource.url to a PostgreSQL of your own.");
        }
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "\ninclude '" + SETTINGS + "'\n# settings of your own go below\n",
                StandardOpenOption.APPEND);
        Files.move(unfinished, home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The collation built into PostgreSQL sorts alike on every platform and in every version of the system. */
    private ServerPrograms.Outcome initialise(Path directory) {
        return programs.run(
                Duration.ofMinutes(5),
                "initdb",
                "--pgdata=" + directory,
                "--username=" + ServerAddress.ADMINISTRATOR,
                "--pwfile=" + home.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private void checkVersion() throws IOException {
        String stored = Files.readString(home.data().resolve("PG_VERSION")).trim();
        String ours = programs.majorVersion();
        if (!stored.equals(ours)) {
            throw new DatabaseStartException(
                    "The data in " + home.data() + " were written by PostgreSQL " + stored
                            + ", and this Journey brings PostgreSQL " + ours + ".",
                    "Start the Journey that wrote them and move the data with pg_dump, or set spring.datasource.url"
                            + " to a PostgreSQL " + stored + " of your own.");
        }
    }

    private void removeUnfinished() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(home.directory(), UNFINISHED + "*")) {
            for (Path leftover : leftovers) {
                FileSystemUtils.deleteRecursively(leftover);
            }
        } catch (IOException e) {
            LOG.warn("A leftover of an interrupted start in {} cannot be removed: {}", home.directory(), e.toString());
        }
    }
}
