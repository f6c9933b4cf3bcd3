package journey.service.database;

import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs as they come with the application: one packed file per platform.
 *
 * @param location where the packed file lies in the application
 */
record ServerArchive(URL location) {

    private static final int OWNER_MAY_EXECUTE = 0100;

    static ServerArchive ofThisPlatform() {
        String name = "postgres-" + system() + "-" + ArchUtils.normalize(System.getProperty("os.arch")) + ".txz";
        URL location = ServerArchive.class.getClassLoader().getResource(name);
        if (location == null) {
            throw new DatabaseStartException(
                    "This build of Journey holds no PostgreSQL for this platform (" + name + ").",
                    "Build it on this platform, or set spring.datasource.url to a PostgreSQL of your own.");
        }
        return new ServerArchive(location);
    }

    /** The folder is named by the content, so another version of the programs never meets the files of an older one. */
    Path unpackedIn(Path parent) {
        try {
            Path target = parent.resolve(fingerprint());
            if (!Files.isDirectory(target)) {
                Files.createDirectories(parent);
                moveIntoPlace(unpack(Files.createTempDirectory(parent, "unpacking")), target);
            }
            return target.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's programs cannot be unpacked in " + parent + ".", e);
        }
    }

    private static void moveIntoPlace(Path unpacked, Path target) throws IOException {
        try {
            Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            FileSystemUtils.deleteRecursively(unpacked);
        }
    }

    private Path unpack(Path directory) throws IOException {
        try (InputStream packed = new BufferedInputStream(location.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, directory);
            }
        }
        return directory;
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path directory) throws IOException {
        Path target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
            throw new IOException("The entry " + entry.getName() + " lies outside its archive.");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException("The file " + target + " cannot be made executable.");
        }
    }

    private String fingerprint() throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(location.openStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : "linux";
    }
}
