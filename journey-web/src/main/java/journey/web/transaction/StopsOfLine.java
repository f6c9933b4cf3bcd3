package journey.web.transaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.Verdict;
import journey.service.recording.RecordedFacts;
import journey.service.scoring.rules.Finding;
import journey.web.chart.Bead;
import journey.web.chart.BeadLine;
import journey.web.chart.BeadLine.Stop;
import journey.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Puts a transaction's lines on the line of time: what happened at its time, what is promised at its promise. */
final class StopsOfLine {

    /** More beads than this on a line say nothing; the table has all. */
    static final int MOST = 60;

    private final RecordedFacts facts;
    private final Wording words;

    private StopsOfLine(RecordedFacts facts, Wording words) {
        this.facts = facts;
        this.words = words;
    }

    static BeadLine of(RecordedFacts facts, List<StepRow> rows, Wording words) {
        StopsOfLine line = new StopsOfLine(facts, words);
        return new BeadLine(
                words.say("transaction.line", facts.reference()),
                inTime(rows).stream().limit(MOST).map(line::stop).toList());
    }

    /** By time; a line without any stays behind the one before it. Optional steps that never came are left out. */
    private static List<StepRow> inTime(List<StepRow> rows) {
        record Timed(StepRow row, Instant at) {}
        List<Timed> timed = new ArrayList<>();
        Instant last = Instant.MIN;
        for (StepRow row : rows) {
            if (row.touchpoint() == null && !row.required()) {
                continue;
            }
            Instant at = at(row);
            last = at != null ? at : last;
            timed.add(new Timed(row, last));
        }
        return timed.stream()
                .sorted(Comparator.comparing(Timed::at))
                .map(Timed::row)
                .toList();
    }

    private static @Nullable Instant at(StepRow row) {
        return row.at() != null ? row.at() : row.due();
    }

    private Stop stop(StepRow row) {
        Bead bead = row.bead();
        return new Stop(bead == null ? Bead.UNKNOWN : bead, row.name(), time(row), note(row), at(row), null);
    }

    private String time(StepRow row) {
        Instant at = row.at();
        if (at != null) {
            return words.moment(at);
        }
        Instant due = row.due();
        if (due != null) {
            return words.say("transaction.line." + (row.hasCome() ? "promised" : "due"), words.due(due));
        }
        boolean missing = row.findings().contains(new Finding.Missing());
        return missing ? words.say("transaction.line.missing") : "";
    }

    private String note(StepRow row) {
        Touchpoint touchpoint = row.touchpoint();
        if (touchpoint != null && !row.isPlanned() && touchpoint.causedBy() != null && facts.blueprint() != null) {
            return words.say(
                    "transaction.line.caused-by",
                    StepRows.name(facts.blueprint().definition(), touchpoint.causedBy()));
        }
        Instant due = row.due();
        if (row.at() != null && due != null) {
            boolean late = Objects.requireNonNull(row.at()).isAfter(due);
            return late || row.verdict() == Verdict.NOT_WELL
                    ? words.say("transaction.line.promised", words.due(due))
                    : words.say("transaction.line.kept", words.due(due));
        }
        return due != null && row.verdict() == Verdict.NOT_WELL ? words.say("transaction.line.not-come") : "";
    }
}
