package journey.web.access;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import journey.domain.access.Role;
import org.jspecify.annotations.Nullable;

/** A new token. */
record TokenForm(
        @NotBlank(message = "{access.token.name.missing}") @Size(max = 100, message = "{access.name.long}") String name,

        @Nullable Role role) {

    TokenForm {
        name = requireNonNullElse(name, "");
    }
}
