package journey.web.view;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A view to keep.
 *
 * @param sharedWith the name of a role; empty: nobody
 * @param start {@code true} if the person's day begins with it
 */
record ViewForm(
        @NotBlank(message = "{view.name.missing}") @Size(max = 100, message = "{access.name.long}") String name,

        String address,
        String sharedWith,
        String start) {

    ViewForm {
        name = requireNonNullElse(name, "").strip();
        address = requireNonNullElse(address, "");
        sharedWith = requireNonNullElse(sharedWith, "");
        start = requireNonNullElse(start, "");
    }

    boolean isStart() {
        return start.equals("true");
    }
}
