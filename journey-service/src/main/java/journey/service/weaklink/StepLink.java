package journey.service.weaklink;

import java.util.Optional;
import journey.service.everything.StepResult;
import journey.service.weaklink.rules.Evidence;
import journey.service.weaklink.rules.Impact;
import journey.service.weaklink.rules.Importance;
import journey.service.weaklink.rules.OutcomeModel;

/**
 * What is known of one planned step in a scope.
 *
 * @param onlyHere transactions in which nothing else failed
 * @param gain by how much the Everything rate rises if this step is repaired and nothing follows from it, in [0, 1]
 * @param gainWithConsequences the same, with the failures that the plan says it causes
 * @param importance its share in what explains the customers' overall answer
 * @param outcome by how much the share of satisfied customers would rise with it
 */
public record StepLink(
        StepResult step,
        Evidence evidence,
        long onlyHere,
        double gain,
        double gainWithConsequences,
        Optional<Importance.Share> importance,
        Optional<OutcomeModel.Gain> outcome,
        Impact impact) {}
