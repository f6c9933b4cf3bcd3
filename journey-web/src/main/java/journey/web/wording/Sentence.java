package journey.web.wording;

/**
 * The sentence that opens a page, with the part that the eye should find.
 *
 * @param before what stands before that part
 * @param figure the part itself; may be empty
 * @param good whether the part is good news
 */
public record Sentence(String before, String figure, String after, boolean good) {

    /** Takes a message apart whose figure stands between two bars. */
    static Sentence of(String message, boolean good) {
        String[] parts = message.split(Wording.FIGURE, 3);
        return parts.length < 3
                ? new Sentence(message, "", "", good)
                : new Sentence(parts[0], parts[1], parts[2], good);
    }

    /** All of it as plain text. */
    public String text() {
        return before + figure + after;
    }
}
