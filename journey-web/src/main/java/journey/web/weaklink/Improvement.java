package journey.web.weaklink;

import java.util.List;
import journey.web.sentence.Sentence;

/**
 * The one improvement in words.
 *
 * @param evidence what speaks for it, a sentence each
 * @param unknown what it does not know, a sentence each
 * @param weekly what each of the latest weeks speaks for, the latest first
 */
public record Improvement(Sentence sentence, List<Sentence> evidence, List<String> unknown, List<Week> weekly) {

    /** A week, its step and by how much the rate would have been higher. */
    public record Week(String label, String step, String gain) {}
}
