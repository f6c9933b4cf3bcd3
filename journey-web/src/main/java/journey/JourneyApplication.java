package journey;

import journey.web.recompute.RecomputeCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Journey. */
@SpringBootApplication
@EnableScheduling
public class JourneyApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(JourneyApplication.class);
        application.setDefaultProperties(RecomputeCommand.properties(args));
        application.run(args);
    }
}
