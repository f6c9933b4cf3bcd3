package journey.bench.run.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * New touchpoints of new transactions, as a file.
 *
 * @param touchpoints how many
 */
record Slice(Path file, long touchpoints) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
