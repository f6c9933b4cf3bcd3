package journey.service.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A second application on a home, in a process of its own that a test can kill. */
final class EmbeddedDatabaseProgram {

    private static final String READY = "ready ";

    private EmbeddedDatabaseProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.start(TestServer.home(Path.of(arguments[0])));
        System.out.println(READY + database.getJdbcUrl());
        new CountDownLatch(1).await();
    }

    static Process launch(JourneyHome home) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes,
                        EmbeddedDatabaseProgram.class.getName(),
                        home.directory().toString())
                .redirectError(new File(home.directory().toFile(), "program.err"))
                .start();
    }

    /** Waits until its database runs. */
    static void awaitReady(Process program) throws IOException {
        BufferedReader output = program.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return;
            }
        }
        throw new IOException("The program ended before its database ran.");
    }
}
