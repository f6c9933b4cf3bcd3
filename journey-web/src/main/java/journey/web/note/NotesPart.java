package journey.web.note;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a page, and the form for another one.
 *
 * @param journey code of the journey that the page is about; null: all
 * @param step code of the step that the page is about; null: none in particular
 * @param steps to choose from; empty: the step is given, or there is none
 */
public record NotesPart(@Nullable String journey, @Nullable String step, List<Choice> steps, List<Line> lines) {

    /** A step to choose. */
    public record Choice(String code, String name) {}

    /**
     * One note.
     *
     * @param place of what it is: a day, a step, a journey
     */
    public record Line(long id, String text, String place, String by, boolean removable) {}
}
