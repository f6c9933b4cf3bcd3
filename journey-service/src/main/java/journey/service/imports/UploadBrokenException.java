package journey.service.imports;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** A file did not come in whole. */
final class UploadBrokenException extends IOException {

    UploadBrokenException(IOException cause) {
        super(reason(cause), cause);
    }

    private static String reason(IOException cause) {
        return cause instanceof ZipException || cause instanceof EOFException
                ? "The upload broke off or its gzip packing is damaged: nothing was taken."
                : "The upload broke off: nothing was taken.";
    }
}
