package journey.web.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import journey.service.demo.DemoMode;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** In demo mode everybody knows the passwords, so the server listens on this machine only, whatever else is set. */
@Component
class DemoAddress implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

    private final DemoMode demo;

    DemoAddress(DemoMode demo) {
        this.demo = demo;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        if (demo.active()) {
            factory.setAddress(loopback());
        }
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    /** After the customizer that reads {@code server.address}. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
