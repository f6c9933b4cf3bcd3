package journey.service.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A test run that was killed could not stop its server; the next run does. */
final class TestLeftovers {

    private static final Logger LOG = LoggerFactory.getLogger(TestLeftovers.class);

    private TestLeftovers() {}

    static void remove(String prefix) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, prefix + "*")) {
            for (Path folder : folders) {
                if (Files.exists(folder.resolve("lock"))) {
                    remove(TestServer.home(folder));
                }
            }
        }
    }

    /** The folder of a run that still goes on is locked and stays. */
    private static void remove(JourneyHome home) {
        try {
            // not held while the folder goes: its file goes with it
            HomeLock.take(home).close();
            new ServerProcess(home, ServerPrograms.of(home), "").stopOrphan();
            FileSystemUtils.deleteRecursively(home.directory());
        } catch (DatabaseStartException running) {
            LOG.debug("{} is in use", home.directory(), running);
        } catch (IOException e) {
            LOG.warn("The folder {} of an earlier test run stays behind: {}", home.directory(), e.toString());
        }
    }
}
