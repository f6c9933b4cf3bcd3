package journey.service.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import journey.domain.imports.FactKind;
import journey.domain.imports.FactRow;
import journey.service.imports.TouchpointAnswer.RowRefusal;
import journey.service.imports.rules.Cells;
import journey.service.imports.rules.Column;
import journey.service.imports.rules.Mapped;
import journey.service.imports.rules.Mistake;
import journey.service.imports.rules.RowMapper;
import journey.service.recording.FactRecorder;
import journey.service.recording.RowOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes touchpoints that programs send and answers when they are stored and scored. Good ones go in beside bad ones. */
@Service
public class TouchpointIntake {

    private static final int ATTEMPTS = 5;

    private final FactRecorder recorder;
    private final IdempotencyKeyRepository keys;
    private final Clock clock;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    TouchpointIntake(
            FactRecorder recorder,
            IdempotencyKeyRepository keys,
            Clock clock,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.recorder = recorder;
        this.keys = keys;
        this.clock = clock;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * An answer, and whether it was given before.
     *
     * @param replayed the request had come before under its key; nothing was stored again
     */
    public record Taken(TouchpointAnswer answer, boolean replayed) {}

    /** A request under the key by which its sender makes sure that it counts once. */
    private record Keyed(String by, String key, String hash) {}

    /**
     * Takes what a program sent: a JSON array of touchpoints, or one a line.
     *
     * @param zone of times without an offset
     * @param idempotencyKey null: the request counts as often as it comes
     * @throws MalformedBodyException if it cannot be read at all
     * @throws KeyReusedException if the key stood for something else before
     */
    public Taken take(byte[] body, ZoneId zone, String by, @Nullable String idempotencyKey) {
        Keyed keyed = idempotencyKey == null ? null : new Keyed(by, idempotencyKey, hash(body, zone));
        List<Mapped> rows = mapped(JsonRowReader.read(body), new RowMapper(FactKind.TOUCHPOINTS, zone));
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(
                        transaction.execute(status -> keyed == null ? stored(rows) : storedOnce(rows, keyed)));
            } catch (TransientDataAccessException busy) {
                if (attempt == ATTEMPTS) {
                    throw busy;
                }
            }
        }
    }

    private Taken storedOnce(List<Mapped> rows, Keyed keyed) {
        if (!keys.claim(keyed.by(), keyed.key(), keyed.hash(), clock.instant())) {
            IdempotencyKeyRepository.Answered before = keys.answered(keyed.by(), keyed.key());
            if (!before.requestHash().equals(keyed.hash())) {
                throw new KeyReusedException();
            }
            return new Taken(json.readValue(before.response(), TouchpointAnswer.class), true);
        }
        Taken taken = stored(rows);
        keys.answer(keyed.by(), keyed.key(), json.writeValueAsString(taken.answer()));
        return taken;
    }

    private Taken stored(List<Mapped> rows) {
        List<FactRow> facts = new ArrayList<>();
        for (Mapped row : rows) {
            if (row instanceof Mapped.Facts good) {
                facts.add(good.row());
            }
        }
        Iterator<RowOutcome> outcomes = facts.isEmpty()
                ? List.<RowOutcome>of().iterator()
                : recorder.report(facts).iterator();
        Tally tally = new Tally();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Mapped.Mistakes mistakes) {
                tally.refuse(i + 1, mistakes.all());
            } else {
                tally.add(i + 1, outcomes.next());
            }
        }
        return new Taken(tally.answer(rows.size()), false);
    }

    private static final class Tally {

        private final List<RowRefusal> refusals = new ArrayList<>();
        private int refused;
        private int unchanged;

        private void refuse(int row, List<Mistake> mistakes) {
            refused++;
            for (Mistake mistake : mistakes) {
                refusals.add(new RowRefusal(row, mistake.column(), mistake.value(), mistake.reason()));
            }
        }

        private void add(int row, RowOutcome outcome) {
            if (outcome instanceof RowOutcome.Refused no) {
                refuse(row, List.of(new Mistake(no.column(), no.value(), no.reason())));
            } else if (outcome instanceof RowOutcome.Unchanged) {
                unchanged++;
            }
        }

        private TouchpointAnswer answer(int rows) {
            return new TouchpointAnswer(rows, rows - refused, refused, unchanged, refusals);
        }
    }

    private static List<Mapped> mapped(List<JsonRow> rows, RowMapper mapper) {
        List<Mapped> mapped = new ArrayList<>(rows.size());
        for (JsonRow row : rows) {
            Mapped read = mapper.map(cells(row.values()));
            List<Mistake> mistakes = new ArrayList<>(row.mistakes());
            if (read instanceof Mapped.Mistakes more) {
                mistakes.addAll(more.all());
            }
            mapped.add(mistakes.isEmpty() ? read : new Mapped.Mistakes(mistakes));
        }
        return mapped;
    }

    private static Cells cells(Map<Column, String> values) {
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        List<String> fields = new ArrayList<>(values.size());
        values.forEach((column, value) -> {
            positions.put(column, fields.size());
            fields.add(value);
        });
        return new Cells.Binding(positions).bind(fields);
    }

    private static String hash(byte[] body, ZoneId zone) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(zone.getId().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
