package journey.web.chart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A journey's map: stages and steps across, lanes down. A lane that no step has anything for is left out.
 *
 * @param name the journey
 * @param stages in planned order
 * @param everything the seal, or null while there is no data
 * @param feelingCut from which how-score (0 to 100) a customer counts as well treated
 * @param wanted keys of the lanes that the reader wants to see; empty: all
 */
public record JourneyMap(
        String name, List<Stage> stages, @Nullable Rate everything, double feelingCut, Set<String> wanted) {

    /** The lane that is a curve over all steps. */
    static final String FEELING = "feeling";

    /** Among the wanted: none but the others there. */
    private static final String NONE = "none";

    public JourneyMap {
        stages = List.copyOf(stages);
        wanted = Set.copyOf(wanted);
    }

    /** Keys of the lanes that there is something for, in their order. */
    public List<String> lanes() {
        List<String> lanes = new ArrayList<>();
        if (steps().stream().anyMatch(step -> step.feeling() != null)) {
            lanes.add(FEELING);
        }
        for (MapLane lane : MapLane.all()) {
            if (steps().stream().anyMatch(lane.present())) {
                lanes.add(lane.key());
            }
        }
        return lanes;
    }

    /** Whether a lane is shown. */
    public boolean shows(String lane) {
        boolean isChoice = wanted.contains(NONE) || lanes().stream().anyMatch(wanted::contains);
        return lanes().contains(lane) && (!isChoice || wanted.contains(lane));
    }

    List<Step> steps() {
        return stages.stream().flatMap(stage -> stage.steps().stream()).toList();
    }

    /** A stage and its steps. */
    public record Stage(String name, List<Step> steps) {
        public Stage {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step's column; null and empty lists mean nothing is known for that lane.
     *
     * @param ring name, department and verdicts
     * @param yieldHref where the transactions are in which it was measured
     * @param target the yield aimed at, fraction of 1
     */
    public record Step(
            Ring ring,
            @Nullable String yieldHref,
            @Nullable Double target,
            @Nullable Feeling feeling,
            @Nullable Promise promise,
            @Nullable Wait waitToNext,
            List<Part> channels,
            @Nullable Remark volume,
            List<Remark> moments,
            List<Remark> unplanned,
            @Nullable Quotation quotation,
            List<Noted> notes) {
        public Step {
            notes = List.copyOf(notes);
            channels = List.copyOf(channels);
            moments = List.copyOf(moments);
            unplanned = List.copyOf(unplanned);
        }

        /** A step of which only the verdicts are known. */
        public static Step of(Ring ring, @Nullable Double target) {
            return new Step(
                    ring, null, target, null, null, null, List.of(), null, List.of(), List.of(), null, List.of());
        }
    }

    /**
     * How it felt, 0 to 100: the mean, its spread, of how many touchpoints, and what customers and staff told of it.
     *
     * @param said null: too few customers said anything
     * @param seen null: staff noted too little
     */
    public record Feeling(
            double mean,
            double low,
            double high,
            long count,
            @Nullable Source said,
            @Nullable Source seen) {}

    /** What one side told of how it felt: the mean on 0 to 100, of how many touchpoints. */
    public record Source(double mean, long count) {}

    /**
     * Share of promises kept, what was promised ("in 2 days"), and where those are that came late, or else in time.
     *
     * @param never how many never came, in words; null: none
     */
    public record Promise(
            double kept,
            String within,
            @Nullable String href,
            @Nullable String never) {}

    /** Waiting until the next step, and where the transactions are that came to one. */
    public record Wait(
            Duration median, Duration ninetieth, @Nullable String href) {}

    /** A part of a whole, fraction of 1. */
    public record Part(String label, double share, @Nullable String href) {}

    /** Some words, perhaps a link, perhaps bad news. */
    public record Remark(String text, boolean bad, @Nullable String href) {}

    /** A note, and who wrote it when. */
    public record Noted(String text, String by) {}

    /** What a customer said, and how many said something about the step. */
    public record Quotation(
            String text, long comments, @Nullable String href) {}
}
