package journey.service.imports;

import java.io.IOException;

/** From some line on, a file cannot be cut into rows. */
final class BrokenFileException extends IOException {

    private final long line;
    private final String rowText;

    BrokenFileException(long line, String reason, String rowText) {
        super(reason);
        this.line = line;
        this.rowText = rowText;
    }

    long line() {
        return line;
    }

    String rowText() {
        return rowText;
    }
}
