package journey.service.scope;

/** Patterns for {@code like} in which what somebody typed stands for itself. */
public final class LikePattern {

    private LikePattern() {}

    public static String containing(String words) {
        return "%" + startingWith(words);
    }

    public static String startingWith(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
