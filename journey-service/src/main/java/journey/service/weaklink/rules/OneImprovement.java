package journey.service.weaklink.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the one improvement to make first: of the steps whose repair surely goes with more satisfied customers, the one
 * that makes most transactions wholly well. Named beside it the strongest driver of the outcome, for the two often differ.
 */
public final class OneImprovement {

    private OneImprovement() {}

    /**
     * What is known of a step.
     *
     * @param gain by how much the Everything rate rises if it is repaired, in [0, 1]
     * @param outcome by how much the share of satisfied customers would rise with it; null: not known
     * @param importance its share of what explains the outcome, in [0, 1]; null: not known
     */
    public record Candidate(
            int position,
            double gain,
            OutcomeModel.@Nullable Gain outcome,
            @Nullable Double importance) {

        boolean surelyHelps() {
            return outcome != null && outcome.low() > 0;
        }
    }

    /**
     * The choice.
     *
     * @param proven whether customers' answers support it; else it is the largest gain in the rate, and no more is known
     * @param strongestDriver position of the step that matters most for the outcome; null: not known
     */
    public record Choice(
            Candidate step, boolean proven, @Nullable Integer strongestDriver) {}

    /** Empty where no repair of a single step makes any transaction well. */
    public static Optional<Choice> choose(List<Candidate> candidates) {
        Integer driver = candidates.stream()
                .filter(candidate -> candidate.importance() != null)
                .max(Comparator.comparingDouble(
                        candidate -> candidate.importance() == null ? 0 : candidate.importance()))
                .map(Candidate::position)
                .orElse(null);
        Comparator<Candidate> byGain = Comparator.comparingDouble(Candidate::gain);
        List<Candidate> gaining =
                candidates.stream().filter(candidate -> candidate.gain() > 0).toList();
        Optional<Candidate> proven =
                gaining.stream().filter(Candidate::surelyHelps).max(byGain);
        return proven.or(() -> gaining.stream().max(byGain)).map(step -> new Choice(step, proven.isPresent(), driver));
    }
}
