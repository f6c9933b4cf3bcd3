package journey.service.demo.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.touchpoint.Initiator;
import journey.domain.touchpoint.Measures;
import journey.domain.touchpoint.Moment;
import org.jspecify.annotations.Nullable;

/** Writes down the touchpoints of one transaction. */
final class TouchpointDesk {

    private static final String CARE = "care";

    private final String transaction;
    private final String channel;
    private final Pools pools;
    private final Chance chance;
    private final List<TouchpointRow> rows = new ArrayList<>();
    private final Map<String, Integer> occurrences = new HashMap<>();

    TouchpointDesk(String transaction, String channel, Pools pools, Chance chance) {
        this.transaction = transaction;
        this.channel = channel;
        this.pools = pools;
        this.chance = chance;
    }

    List<TouchpointRow> rows() {
        return rows;
    }

    void happened(
            StepPlay step, long at, long promised, Measures measures, @Nullable Moment moment, @Nullable String note) {
        rows.add(new TouchpointRow(
                transaction,
                null,
                step.code,
                next(step.code),
                null,
                null,
                Instant.ofEpochSecond(at),
                agreed(step, promised),
                step.channel == null ? channel : step.channel,
                step.department,
                employee(step),
                Initiator.FIRM,
                measures,
                null,
                moment,
                null,
                note));
    }

    /** Not yet: only its promise is known. */
    void expected(StepPlay step, long promised) {
        rows.add(bare(step, Instant.ofEpochSecond(promised), null));
    }

    void notApplicable(StepPlay step) {
        rows.add(bare(step, null, false));
    }

    /** A contact that the plan does not have. */
    void adHoc(String code, long at, @Nullable String causedBy, Measures measures, @Nullable String note) {
        rows.add(new TouchpointRow(
                transaction,
                null,
                code,
                next(code),
                null,
                null,
                Instant.ofEpochSecond(at),
                null,
                chance.hit(0.75) ? "phone" : "chat",
                CARE,
                pools.employee(CARE, chance),
                Initiator.CUSTOMER,
                measures,
                null,
                null,
                causedBy,
                note));
    }

    private TouchpointRow bare(StepPlay step, @Nullable Instant promised, @Nullable Boolean applicable) {
        return new TouchpointRow(
                transaction,
                null,
                step.code,
                next(step.code),
                null,
                null,
                null,
                promised,
                null,
                step.department,
                null,
                null,
                Measures.NONE,
                applicable,
                null,
                null,
                null);
    }

    private int next(String code) {
        return occurrences.merge(code, 1, Integer::sum);
    }

    /** Only a date agreed for this transaction is recorded; what the blueprint promises follows from it. */
    private static @Nullable Instant agreed(StepPlay step, long promised) {
        return step.quotedHours > 0 && promised > 0 ? Instant.ofEpochSecond(promised) : null;
    }

    private @Nullable String employee(StepPlay step) {
        return switch (step.department) {
            case DemoCompany.CARRIER, "digital" -> null;
            case "branch" -> pools.employee(channel.replace("branch-", ""), chance);
            default -> pools.employee(step.department, chance);
        };
    }
}
