package journey.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.ZoneId;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * What recording needs and no more: facts, journeys and terms on a database, with a clock that tests set. A test component, so that no
 * other application finds it by scanning.
 */
@TestComponent
@SpringBootConfiguration
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = {"journey.domain", "journey.service"})
@ComponentScan({
    "journey.service.customer",
    "journey.service.recording",
    "journey.service.weight",
    "journey.service.rollup",
    "journey.service.journey",
    "journey.service.term",
    "journey.service.everything",
    "journey.service.map",
    "journey.service.transaction",
    "journey.service.weaklink",
    "journey.service.flow",
    "journey.service.reports"
})
public class ServiceTestApplication {

    @Bean
    public MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    public ZoneId firmZone() {
        return ZoneId.of("America/New_York");
    }

    @Bean
    public TestClock clock() {
        return new TestClock();
    }
}
