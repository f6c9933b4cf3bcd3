package journey.web.imports;

import journey.service.imports.Foreground;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.support.ServletRequestHandledEvent;

/** Tells imports that people are being served; who only looks how far an import is does not count. */
@Component
class ForegroundListener {

    private final Foreground foreground;

    ForegroundListener(Foreground foreground) {
        this.foreground = foreground;
    }

    @EventListener
    void served(ServletRequestHandledEvent request) {
        String path = request.getRequestUrl();
        if (!path.startsWith("/api/v1/imports") && !path.startsWith("/imports") && !path.startsWith("/actuator")) {
            foreground.served();
        }
    }
}
