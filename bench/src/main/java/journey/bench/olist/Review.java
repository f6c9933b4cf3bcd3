package journey.bench.olist;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A customer's answer about an order. The same {@code id} may stand at several orders, and an order may have several.
 *
 * @param score 1 to 5
 */
record Review(String id, LocalDateTime created, LocalDateTime answered, int score, String title, String message) {

    /** The latest answer last; the day it was asked for and the id decide between answers of the same second. */
    static final Comparator<Review> BY_ANSWER = Comparator.comparing(Review::answered)
            .thenComparing(Review::created)
            .thenComparing(Review::id);

    Review {
        if (score < 1 || score > 5) {
            throw new IllegalArgumentException("Review " + id + " has score " + score + ", allowed are 1 to 5");
        }
    }

    Review latest(Review other) {
        return BY_ANSWER.compare(this, other) >= 0 ? this : other;
    }

    String comment() {
        return Stream.of(title, message)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
