package journey.service.scoring.rules;

import java.util.List;
import journey.domain.transaction.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of one touchpoint.
 *
 * @param what mean of the measured what-parts, 0 to 100
 * @param how mean of the measured how-parts, 0 to 100
 * @param score ½·what + ½·how; with one side unmeasured the other; at most 50 where the verdict is NOT_WELL
 * @param verdict null for an ad hoc touchpoint: the plan sets it no standard
 * @param complete whether nothing that is required is left to be measured: each measure was taken, or the customer's word
 *     about the step stands for the how-parts, or it is late and never came, or does not apply
 * @param measured how many of the required measures were taken; all of them where it is late and never came
 */
public record TouchpointJudgement(
        @Nullable Double what,
        @Nullable Double how,
        @Nullable Double score,
        @Nullable Verdict verdict,
        boolean complete,
        int measured,
        List<Finding> findings) {}
