package journey.web.access;

import journey.service.access.AccessService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At each start: tells the address, opens the demo accounts, or tells in the log how the first administrator comes in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(AccessStart.class);

    private final AccessService access;
    private final OwnAddress own;

    AccessStart(AccessService access, OwnAddress own) {
        this.access = access;
        this.own = own;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LOG.info("Journey is at {}", own.of("/"));
        access.open()
                .ifPresent(path -> LOG.warn(
                        "Nobody can sign in yet. Make the first administrator here (the link works once, until the"
                                + " next start): {}",
                        own.of(path)));
    }
}
