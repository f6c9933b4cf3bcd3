package journey.service.recording;

import java.util.List;
import java.util.Random;
import journey.domain.imports.FactRow;
import journey.domain.journey.Measure;
import journey.domain.touchpoint.Moment;
import journey.domain.transaction.Status;

/** Rows of every kind about few things, which move, contradict one another and are refused as chance has it. */
final class MixedRows {

    private static final List<String> STEPS =
            List.of("ordered", "paid", "advised", "delivered", "returned", "complaint", "call");

    private MixedRows() {}

    /** A row about one of few things, that moves, contradicts or is refused as chance has it. */
    static FactRow row(Random random) {
        String transaction = "t" + random.nextInt(60);
        return switch (random.nextInt(9)) {
            case 0, 1 ->
                Rows.transaction(transaction)
                        .journey(random.nextInt(5) == 0 ? "return" : "buy")
                        .opened(
                                random.nextBoolean()
                                        ? RecordingIntegrationTest.after("PT" + random.nextInt(900) + "H")
                                        : null)
                        .closed(
                                random.nextInt(6) == 0
                                        ? RecordingIntegrationTest.after("PT" + random.nextInt(990) + "H")
                                        : null)
                        .status(random.nextInt(8) == 0 ? Status.values()[1 + random.nextInt(2)] : null)
                        .channel(random.nextInt(3) == 0 ? "channel-" + random.nextInt(3) : null)
                        .segment(random.nextInt(9) == 0 ? "own-" + random.nextInt(2) : null)
                        .customer("c" + random.nextInt(20))
                        .get();
            case 2 ->
                Rows.answer(transaction)
                        .everything(random.nextInt(3) > 0 ? null : false)
                        .notWell(random.nextInt(3) > 0 ? new String[0] : new String[] {STEPS.get(random.nextInt(4))})
                        .overall(random.nextInt(4) == 0 ? null : 1 + random.nextInt(5))
                        .get();
            case 3 ->
                Rows.customer("c" + random.nextInt(20))
                        .segment(random.nextInt(2) == 0 ? null : "segment-" + random.nextInt(3))
                        .get();
            default -> touchpoint(transaction, random);
        };
    }

    private static FactRow touchpoint(String transaction, Random random) {
        return Rows.touchpoint(transaction)
                .reference(random.nextBoolean() ? "p-" + random.nextInt(6) : null)
                .step(STEPS.get(random.nextInt(STEPS.size())))
                .occurrence(random.nextBoolean() ? 1 + random.nextInt(3) : null)
                .at(random.nextInt(5) > 0 ? RecordingIntegrationTest.after("PT" + random.nextInt(1000) + "H") : null)
                .promised(
                        random.nextInt(3) == 0
                                ? RecordingIntegrationTest.after("PT" + random.nextInt(1000) + "H")
                                : null)
                .by(
                        random.nextBoolean() ? "channel-" + random.nextInt(3) : null,
                        random.nextInt(3) == 0 ? "department-" + random.nextInt(3) : null,
                        random.nextInt(9) == 0 ? Moment.values()[random.nextInt(4)] : null)
                .with(Measure.DONE, random.nextInt(4) == 0 ? random.nextInt(2) : null)
                .with(Measure.SATISFACTION, random.nextInt(3) == 0 ? 1 + random.nextInt(5) : null)
                .with(Measure.FEELING, random.nextInt(3) == 0 ? 1 + random.nextInt(5) : null)
                .with(Measure.CLARITY, rating(random))
                .with(Measure.RESPECT, rating(random))
                .applicable(random.nextInt(6) == 0 ? random.nextBoolean() : null)
                .employee("employee-" + random.nextInt(9))
                .causedBy(random.nextInt(4) == 0 ? STEPS.get(random.nextInt(STEPS.size())) : null)
                .get();
    }

    private static Integer rating(Random random) {
        return random.nextInt(4) == 0 ? 1 + random.nextInt(5) : null;
    }
}
