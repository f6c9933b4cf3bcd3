package journey.service.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import journey.domain.imports.FactKind;
import journey.service.imports.rules.HeaderRule;
import journey.service.imports.rules.Mistake;
import org.jspecify.annotations.Nullable;

/** A received file: what it begins with, and its rows. */
final class ImportFile {

    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final Path path;

    ImportFile(Path path) {
        this.path = path;
    }

    /** A file's first row, cut at the delimiter that makes the most of it. */
    record Header(char delimiter, ScannedRow row) {}

    /** Why this is no CSV file, seen from its first bytes; empty if nothing speaks against it. */
    Optional<Mistake> foreignFormat() throws IOException {
        byte[] start = new byte[4];
        int length;
        try (InputStream in = Files.newInputStream(path)) {
            length = in.readNBytes(start, 0, start.length);
        }
        int first = length < 2 ? -1 : ((start[0] & 0xff) << 8) | (start[1] & 0xff);
        String reason = switch (first) {
            case 0x504B -> "this is a zip archive or an Excel workbook: save the sheet as CSV (UTF-8)";
            case 0xD0CF -> "this is an old Excel workbook: save the sheet as CSV (UTF-8)";
            case 0xFEFF, 0xFFFE -> "the encoding is UTF-16: save the file as CSV in the encoding UTF-8";
            case 0x2550 -> "this is a PDF: export the rows as CSV (UTF-8)";
            case 0x1F8B -> "this is packed twice: send it unpacked or packed once with gzip";
            default -> length == 0 ? "the file is empty" : null;
        };
        return Optional.ofNullable(reason).map(Mistake::ofRow);
    }

    /** The header; empty where there is nothing but blank lines. */
    Optional<Header> header(FactKind kind) throws IOException {
        Header best = null;
        int most = -1;
        for (char delimiter : DELIMITERS) {
            ScannedRow row = firstRow(delimiter);
            if (row == null) {
                return Optional.empty();
            }
            int known = row.problem() == null ? HeaderRule.known(kind, row.fields()) : 0;
            if (known > most) {
                most = known;
                best = new Header(delimiter, row);
            }
        }
        return Optional.ofNullable(best);
    }

    private @Nullable ScannedRow firstRow(char delimiter) throws IOException {
        try (RowScanner rows = new RowScanner(reader(Files.newInputStream(path)), delimiter)) {
            return rows.next();
        }
    }

    /** Its rows below the header. */
    Rows rows(char delimiter) throws IOException {
        Counting counting = new Counting(Files.newInputStream(path));
        Rows rows = new Rows(counting, new RowScanner(reader(counting), delimiter));
        rows.next();
        return rows;
    }

    /** Malformed bytes become U+FFFD, which no row may contain. */
    private static Reader reader(InputStream file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file, 1 << 16);
        in.mark(3);
        if (!List.of(0xEF, 0xBB, 0xBF).equals(List.of(in.read(), in.read(), in.read()))) {
            in.reset();
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /** Rows one by one, and how much of the file they took. */
    static final class Rows implements AutoCloseable {

        private final Counting counting;
        private final RowScanner scanner;

        private Rows(Counting counting, RowScanner scanner) {
            this.counting = counting;
            this.scanner = scanner;
        }

        @Nullable ScannedRow next() throws IOException {
            return scanner.next();
        }

        /** Bytes taken from the file, some of them for rows to come. */
        long bytesRead() {
            return counting.count;
        }

        @Override
        public void close() throws IOException {
            scanner.close();
        }
    }

    private static final class Counting extends FilterInputStream {

        private long count;

        private Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
