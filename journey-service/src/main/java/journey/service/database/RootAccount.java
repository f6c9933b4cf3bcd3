package journey.service.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own the account has no name and no rights beyond its
 * files, which satisfies it; {@code unshare} gives that and then becomes the program itself.
 */
final class RootAccount {

    private static final List<String> UNSHARE = List.of("unshare", "-U");

    private RootAccount() {}

    /** What makes a program run: nothing for ordinary accounts. */
    static List<String> prefix() {
        return prefix(isRoot(), UNSHARE);
    }

    static List<String> prefix(boolean root, List<String> unshare) {
        if (!root) {
            return List.of();
        }
        if (!works(unshare)) {
            throw new DatabaseStartException(
                    "The embedded PostgreSQL does not run as root, and a user namespace (unshare -U) is not allowed"
                            + " here.",
                    "Run Journey as an ordinary account, or set spring.datasource.url to a PostgreSQL of your own.");
        }
        return unshare;
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean works(List<String> unshare) {
        try {
            Process process = new ProcessBuilder(unshare.get(0), unshare.get(1), "true")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
