package journey.web.access;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address at which this server can be opened on its own machine. */
@Component
class OwnAddress {

    private final Environment environment;

    OwnAddress(Environment environment) {
        this.environment = environment;
    }

    String of(String path) {
        boolean encrypted = environment.containsProperty("server.ssl.bundle")
                || environment.containsProperty("server.ssl.key-store")
                || environment.containsProperty("server.ssl.certificate");
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        String host = environment.getProperty("server.address", "localhost");
        return (encrypted ? "https" : "http") + "://" + host + ':' + port
                + environment.getProperty("server.servlet.context-path", "") + path;
    }
}
