package journey.service.imports.rules;

import java.util.HashMap;
import java.util.Map;

/**
 * The words that a file repeats, each kept once: files name the same few channels and steps millions of times, and the
 * same transaction in many rows. Bounded, whatever a file holds.
 */
final class Words {

    private static final int MOST = 20_000;

    private final Map<String, String> known = new HashMap<>();

    /** The same text, as the object that was met first. */
    String once(String text) {
        if (known.size() >= MOST) {
            known.clear();
        }
        String met = known.putIfAbsent(text, text);
        return met == null ? text : met;
    }
}
