package journey.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * A file of touchpoints and what has to become of it: new rows, rows that are there already, rows that change one, and
 * rows that nobody can read.
 */
final class RowFile {

    static final String JOURNEY = """
            {"code": "serve", "name": "Serve", "ends": "close", "stages": [{"name": "All", "steps": [
              {"code": "open", "name": "Open", "department": "desk", "required": true, "standard": {"DONE": true}},
              {"code": "solve", "name": "Solve", "department": "desk", "required": true,
               "standard": {"SATISFACTION": 4}},
              {"code": "close", "name": "Close", "department": "desk", "required": true,
               "standard": {"ON_TIME": true}}]}]}
            """;

    private static final String HEADER =
            "transaction,reference,step,journey,occurred_at,promised_at,channel,done," + "rework,satisfaction\n";
    private static final List<String> STEPS = List.of("open", "solve", "close");

    /** Transactions of the first file, to which later files come back. */
    static final int BASE = 1_000;

    private static final int AGAIN_EVERY = 20;
    private static final int BAD_EVERY = 400;

    private final StringBuilder text = new StringBuilder(HEADER);
    private final List<Long> badLines = new ArrayList<>();
    private long rows;
    private long added;
    private long unchanged;

    private RowFile() {}

    /** What the later files come back to. */
    static RowFile base() {
        RowFile file = new RowFile();
        for (int i = 0; i < BASE; i++) {
            file.transaction("base-" + i, i);
        }
        return file;
    }

    /** The file of a round: new transactions, and among them the others. */
    static RowFile ofRound(int round, int transactions) {
        RowFile file = new RowFile();
        for (int i = 0; i < transactions; i++) {
            file.transaction("round-" + round + "-" + i, i);
            if (i % AGAIN_EVERY == 0) {
                int known = (i / AGAIN_EVERY) % BASE;
                file.again(known, round, i / AGAIN_EVERY < BASE);
            }
            if (i % BAD_EVERY == 0) {
                file.bad("round-" + round + "-" + i);
            }
        }
        return file;
    }

    private void transaction(String reference, int i) {
        for (int step = 0; step < STEPS.size(); step++) {
            row(reference, step, i, 0);
            added++;
        }
    }

    /** One row as it is stored, and one that differs from what the rounds before have stored. */
    private void again(int known, int round, boolean firstTime) {
        row("base-" + known, 0, known, 0);
        unchanged++;
        row("base-" + known, 1, known, round);
        unchanged += firstTime ? 0 : 1;
    }

    private void bad(String reference) {
        rows++;
        badLines.add(rows + 1);
        text.append(reference).append(",bad,solve,serve,2026-03-01T10:00:00Z,,phone,true,0,9\n");
    }

    private void row(String reference, int step, int i, int rework) {
        rows++;
        text.append(reference)
                .append(",t")
                .append(step)
                .append(',')
                .append(STEPS.get(step))
                .append(",serve,2026-0")
                .append(1 + i % 9)
                .append('-')
                .append(10 + i % 18)
                .append('T')
                .append(10 + step)
                .append(":00:00Z,")
                .append(step == 2 ? "2026-09-30" : "")
                .append(i % 2 == 0 ? ",phone," : ",shop,")
                .append(i % 7 == 0 ? "no," : "yes,")
                .append(rework)
                .append(',')
                .append(1 + i % 5)
                .append('\n');
    }

    String text() {
        return text.toString();
    }

    long rows() {
        return rows;
    }

    /** Touchpoints that are there afterwards and were not before. */
    long added() {
        return added;
    }

    /** Rows that were there already, just so. */
    long unchanged() {
        return unchanged;
    }

    /** The lines that have to be refused, each once. */
    List<Long> badLines() {
        return badLines;
    }
}
