package journey.bench.run.reference;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The product's own SQL, out of the jar that is measured.
 *
 * @param jar the application's
 */
public record ProductSql(Path jar) {

    /** @throws FileNotFoundException if the product has no such text */
    public String text(String name) throws IOException {
        try (ZipFile application = new ZipFile(jar.toFile())) {
            ZipEntry services = application.stream()
                    .filter(entry -> entry.getName().matches("BOOT-INF/lib/journey-service-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new FileNotFoundException(jar + " has no services"));
            try (InputStream bytes = application.getInputStream(services);
                    ZipInputStream files = new ZipInputStream(bytes)) {
                for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                    if (file.getName().equals(name)) {
                        return new String(files.readAllBytes(), StandardCharsets.UTF_8);
                    }
                }
            }
        }
        throw new FileNotFoundException("the product has no " + name);
    }
}
