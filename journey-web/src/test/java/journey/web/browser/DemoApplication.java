package journey.web.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import journey.JourneyApplication;
import journey.service.demo.DemoProgress;
import journey.service.demo.DemoService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as it starts on a new machine: its own database in a new home, filled with the demo company. */
final class DemoApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ConfigurableApplicationContext context;

    private DemoApplication(Path home) {
        context = SpringApplication.run(
                JourneyApplication.class,
                "--journey.home=" + home,
                "--journey.zone=Europe/Zurich",
                "--server.port=0",
                "--spring.main.banner-mode=off");
    }

    static DemoApplication start(Path home) throws InterruptedException {
        DemoApplication application = new DemoApplication(home);
        DemoService demo = application.context.getBean(DemoService.class);
        Instant end = Instant.now().plus(PATIENCE);
        while (demo.progress().state() == DemoProgress.State.FILLING
                && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        if (demo.progress().state() != DemoProgress.State.PRESENT) {
            application.close();
            throw new IllegalStateException("the demo company did not come: " + demo.progress());
        }
        return application;
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
