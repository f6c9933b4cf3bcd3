package journey.service.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipFileTests {

    private static final String FIRST = "a,b\r\n".repeat(1_000);
    private static final String SECOND = "c,d\r\n".repeat(1_000);

    /** Bytes come as the network brings them: at no time is another one announced. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 26, 100, 1 << 16})
    void unpacksAllMembers(int atOnce) throws IOException {
        byte[] both = joined(packed(FIRST), packed(SECOND), packed(""));
        assertThat(new String(unpacked(both, atOnce), StandardCharsets.UTF_8)).isEqualTo(FIRST + SECOND);
    }

    @Test
    void failsWhereTheLastMemberIsCutShort() throws IOException {
        byte[] first = packed(FIRST);
        byte[] both = joined(first, packed(SECOND));
        for (int length : new int[] {both.length - 1, both.length - 8, both.length - 20, first.length + 5, 5}) {
            assertThatThrownBy(() -> unpacked(Arrays.copyOf(both, length), 100))
                    .as("%d of %d bytes", length, both.length)
                    .isInstanceOf(ZipException.class);
        }
    }

    @Test
    void failsWhereSomethingElseStandsBehindTheLastMember() throws IOException {
        byte[] more = joined(packed(FIRST), "x,y\r\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> unpacked(more, 100)).isInstanceOf(ZipException.class);
    }

    @Test
    void failsWhereTheSumsDoNotFit() throws IOException {
        byte[] damaged = packed(FIRST);
        damaged[damaged.length - 6] ^= 1;
        assertThatThrownBy(() -> unpacked(damaged, 100)).isInstanceOf(ZipException.class);
    }

    @Test
    void leavesWhatIsNotPacked() throws IOException {
        assertThat(new String(unpacked(FIRST.getBytes(StandardCharsets.UTF_8), 100), StandardCharsets.UTF_8))
                .isEqualTo(FIRST);
        assertThat(unpacked(new byte[0], 1)).isEmpty();
        assertThat(unpacked(new byte[] {0x1F}, 1)).containsExactly(0x1F);
    }

    private static byte[] unpacked(byte[] bytes, int atOnce) throws IOException {
        InputStream network = new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(length, atOnce));
            }

            @Override
            public int available() {
                return 0;
            }
        };
        return GzipFile.unpacked(network).readAllBytes();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        return bytes.toByteArray();
    }
}
