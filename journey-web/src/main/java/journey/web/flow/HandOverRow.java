package journey.web.flow;

import journey.service.flow.HandOver;
import journey.web.chart.Figures;
import journey.web.sentence.Figure;
import journey.web.sentence.Texts;

/**
 * A hand-over between two departments as a row of a table.
 *
 * @param owners both of them
 */
public record HandOverRow(
        String journey,
        String from,
        String to,
        String owners,
        Figure count,
        String median,
        String ninetieth,
        String kept) {

    public static HandOverRow of(HandOver handOver, StepNames names, FlowAddresses addresses, Texts texts) {
        Figures figures = texts.figures();
        return new HandOverRow(
                names.plan().name(),
                names.of(handOver.from()),
                names.of(handOver.to()),
                texts.say("flow.owners", handOver.fromDepartment(), handOver.toDepartment()),
                Figure.of(handOver.waits(), texts, addresses.handOver(handOver)),
                handOver.medianWait() == null ? Figures.NONE : figures.duration(handOver.medianWait()),
                handOver.ninetiethWait() == null ? Figures.NONE : figures.duration(handOver.ninetiethWait()),
                handOver.promised() == 0
                        ? Figures.NONE
                        : figures.percentFine((double) handOver.kept() / handOver.promised()));
    }
}
