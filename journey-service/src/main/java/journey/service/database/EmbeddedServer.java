package journey.service.database;

import java.util.function.Function;

/** A server that is kept running, with its home held; closing it stops the server first and then lets the home go. */
final class EmbeddedServer implements AutoCloseable {

    private final HomeLock lock;
    private final ServerProcess process;
    private final ServerAddress address;
    private final ServerWatch watch;

    private EmbeddedServer(HomeLock lock, ServerProcess process, ServerAddress address) {
        this.lock = lock;
        this.process = process;
        this.address = address;
        this.watch = ServerWatch.begin(process, address.port());
    }

    static EmbeddedServer start(JourneyHome home, ServerSettings settings) {
        return start(home, settings, ServerProcess::start);
    }

    static EmbeddedServer start(
            JourneyHome home, ServerSettings settings, Function<ServerProcess, ServerAddress> starting) {
        HomeLock lock = HomeLock.take(home);
        try {
            ServerPrograms programs = ServerPrograms.of(home);
            String password = ServerPassword.of(home);
            new DataDirectory(home, programs).prepare(settings);
            ServerProcess process = new ServerProcess(home, programs, password);
            return new EmbeddedServer(lock, process, starting.apply(process));
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    ServerAddress address() {
        return address;
    }

    @Override
    public void close() {
        try {
            watch.close();
            process.stop();
        } finally {
            lock.close();
        }
    }
}
