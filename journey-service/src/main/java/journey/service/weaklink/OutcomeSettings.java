package journey.service.weaklink;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts as a good outcome.
 *
 * @param satisfiedFrom the customer's overall answer, 1 to 5, from which they count as satisfied
 */
@ConfigurationProperties("journey.outcome")
public record OutcomeSettings(@DefaultValue("4") int satisfiedFrom) {

    public OutcomeSettings {
        if (satisfiedFrom < 2 || satisfiedFrom > 5) {
            throw new IllegalArgumentException("journey.outcome.satisfied-from is 2 to 5, not " + satisfiedFrom);
        }
    }
}
