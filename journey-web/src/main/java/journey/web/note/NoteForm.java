package journey.web.note;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A note as it was typed.
 *
 * @param day as the browser writes a date; empty: of no day
 * @param address of the page on which it was written
 */
record NoteForm(
        @NotBlank(message = "{note.text.missing}") @Size(max = 500, message = "{note.text.long}") String text,

        String day,
        String journey,
        String step,
        String address) {

    NoteForm {
        text = requireNonNullElse(text, "").strip();
        day = requireNonNullElse(day, "").strip();
        journey = requireNonNullElse(journey, "");
        step = requireNonNullElse(step, "");
        address = requireNonNullElse(address, "");
    }
}
