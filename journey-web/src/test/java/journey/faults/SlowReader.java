package journey.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A program that downloads at 1 kB a second, and stops only when it is told to. */
final class SlowReader implements AutoCloseable {

    private static final int BYTES = 100;
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** As little as the system allows: what lies in buffers would be read at any speed. */
    private static final int BUFFER = 4_096;

    private final Socket socket = new Socket();
    private final Thread thread;
    private final StringBuffer head = new StringBuffer();
    private volatile boolean ended;

    SlowReader(int port, String token, String path) throws IOException {
        socket.setReceiveBufferSize(BUFFER);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        thread = new Thread(this::read, "slow-reader");
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream in = socket.getInputStream()) {
            byte[] buffer = new byte[BYTES];
            int length = in.read(buffer);
            while (length >= 0) {
                all.write(buffer, 0, length);
                head.setLength(0);
                head.append(all.toString(StandardCharsets.UTF_8));
                JourneyProcess.pause(PAUSE);
                length = in.read(buffer);
            }
        } catch (IOException closed) {
            // by us
        }
        ended = true;
    }

    /** The status of the answer; 0 as long as there is none. */
    int status() {
        String text = head.toString();
        return text.length() < 12 ? 0 : Integer.parseInt(text.substring(9, 12));
    }

    /** What has come so far. */
    String text() {
        return head.toString();
    }

    /** Whether it is still at it. */
    boolean isReading() {
        return !ended;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
