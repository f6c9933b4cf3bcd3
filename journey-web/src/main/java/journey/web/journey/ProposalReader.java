package journey.web.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import journey.domain.journey.Measure;
import journey.service.draft.rules.ProposedSpan;
import journey.service.everything.StepResult;
import journey.service.map.StepLane;
import journey.web.journey.JourneyPage.Proposal;
import journey.web.scope.Addresses;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;

/** Proposes what a plan could ask that asks nothing but whether its steps happened. */
final class ProposalReader {

    private final Texts texts;

    ProposalReader(Texts texts) {
        this.texts = texts;
    }

    /**
     * Promises from the waits that were recorded, and the measures to begin with; empty where something is judged already.
     *
     * @param lanes of the steps of the plan
     */
    List<Proposal> proposals(JourneyFigures journey, List<StepLane> lanes) {
        List<Proposal> proposals = new ArrayList<>();
        if (!journey.isOnlyDone()) {
            return proposals;
        }
        Map<Integer, Duration> waits = new HashMap<>();
        lanes.stream()
                .filter(lane -> lane.ninetiethWait() != null)
                .forEach(lane -> waits.put(lane.position(), lane.ninetiethWait()));
        List<StepResult> steps = journey.steps().stream().map(StepFigure::step).toList();
        for (int position = 1; position < steps.size(); position++) {
            Duration wait = waits.get(position - 1);
            if (wait != null) {
                proposals.add(promise(steps.get(position - 1), steps.get(position), ProposedSpan.of(wait)));
            }
        }
        proposals.add(measure(steps.get(0), Measure.EFFORT));
        proposals.add(measure(steps.get(steps.size() - 1), Measure.SATISFACTION));
        return proposals;
    }

    private Proposal promise(StepResult before, StepResult step, Duration span) {
        return new Proposal(
                texts.sentence(
                        "journey.propose.promise",
                        Piece.strong(step.name()),
                        Piece.strong(texts.figures().duration(span)),
                        Piece.plain(before.name())),
                editor(step) + "&after=" + Addresses.value(before.step()) + "&within=" + span);
    }

    private Proposal measure(StepResult step, Measure measure) {
        return new Proposal(
                texts.sentence("journey.propose." + measure, Piece.strong(step.name())),
                editor(step) + "&measure=" + measure);
    }

    private static String editor(StepResult step) {
        return "/journeys/" + Addresses.segment(step.journey()) + "/edit?propose=" + Addresses.value(step.step());
    }
}
