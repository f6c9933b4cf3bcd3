package journey.service.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * A file packed with gzip: all of its members, one after the other, to the last byte.
 *
 * <p>The JDK's own stream asks {@code available()} whether another member follows. Of an upload that is 0 whenever the
 * network is slower than the reader, so that it ended with the first member, and said nothing.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952#section-2.2">RFC 1952, 2.2</a>
 */
final class GzipFile extends FilterInputStream {

    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;

    private GzipFile(InputStream packed) throws IOException {
        super(GzipCompressorInputStream.builder()
                .setInputStream(packed)
                .setDecompressConcatenated(true)
                .get());
    }

    /**
     * Returns what a stream holds, unpacked if it is packed.
     *
     * @throws ZipException if it is packed and its beginning is damaged
     */
    static InputStream unpacked(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(2);
        boolean packed = buffered.read() == FIRST && buffered.read() == SECOND;
        buffered.reset();
        if (!packed) {
            return buffered;
        }
        try {
            return new GzipFile(buffered);
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    /**
     * Reads on.
     *
     * @throws ZipException if a member is damaged or cut short, or if something else stands behind the last one
     */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    private static ZipException damaged(IOException cause) {
        ZipException damaged = new ZipException(cause.getMessage());
        damaged.initCause(cause);
        return damaged;
    }
}
