package journey.web.access;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A new token. */
record TokenForm(
        @NotBlank(message = "{access.token.name.missing}") @Size(max = 100, message = "{access.name.long}") String name,

        String role) {

    TokenForm {
        name = requireNonNullElse(name, "");
        role = requireNonNullElse(role, "");
    }
}
