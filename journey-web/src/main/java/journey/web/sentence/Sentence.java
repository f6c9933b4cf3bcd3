package journey.web.sentence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence in pieces, so that its figures can be set large, coloured or linked while its words come from messages. */
public record Sentence(List<Piece> pieces) {

    /**
     * A piece of the sentence.
     *
     * @param css class of an emphasised piece; empty for plain words
     */
    public record Piece(String text, String css, @Nullable String href) {

        public static Piece plain(String text) {
            return new Piece(text, "", null);
        }

        public static Piece strong(String text) {
            return new Piece(text, "strong", null);
        }

        /** Something that went wrong. */
        public static Piece bad(String text) {
            return new Piece(text, "bad", null);
        }

        public Piece linked(@Nullable String address) {
            return new Piece(text, css, address);
        }

        public boolean isPlain() {
            return css.isEmpty() && href == null;
        }
    }

    public Sentence {
        pieces = List.copyOf(pieces);
    }

    /** Puts pieces into the places {0}, {1} … of a pattern. */
    public static Sentence of(String pattern, Piece... arguments) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            addPlain(pieces, pattern.substring(from, open));
            pieces.add(arguments[Integer.parseInt(pattern.substring(open + 1, close))]);
            from = close + 1;
        }
        addPlain(pieces, pattern.substring(from));
        return new Sentence(pieces);
    }

    /** The sentence as plain text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private static void addPlain(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(Piece.plain(text));
        }
    }
}
