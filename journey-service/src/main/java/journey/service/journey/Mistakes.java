package journey.service.journey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Every mistake of one definition, in the order they were found. Beyond {@link #LISTED} they are only counted. */
class Mistakes {

    static final int LISTED = 1_000;

    private static final int SHOWN_CHARS = 120;

    private final List<Mistake> listed = new ArrayList<>();
    private int beyond;

    void add(String path, @Nullable JsonNode value, String reason) {
        if (listed.size() == LISTED) {
            beyond++;
            return;
        }
        listed.add(new Mistake(path, value == null ? null : shortened(value.toString()), reason));
    }

    boolean none() {
        return listed.isEmpty();
    }

    List<Mistake> all() {
        List<Mistake> all = new ArrayList<>(listed);
        if (beyond > 0) {
            all.add(new Mistake("", null, "and " + beyond + " more mistakes"));
        }
        return all;
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN_CHARS) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN_CHARS - 1)) ? SHOWN_CHARS - 1 : SHOWN_CHARS;
        return text.substring(0, end) + "…";
    }
}
