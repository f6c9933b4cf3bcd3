package journey.web.access;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import journey.domain.access.Username;

/** The first administrator. */
record SetupForm(
        @Pattern(regexp = Username.FORM, message = "{access.username.wrong}") String username,

        @NotBlank(message = "{access.name.missing}") @Size(max = 100, message = "{access.name.long}") String name,

        String password,
        String repeated) {

    SetupForm {
        username = requireNonNullElse(username, "").strip();
        name = requireNonNullElse(name, "");
        password = requireNonNullElse(password, "");
        repeated = requireNonNullElse(repeated, "");
    }

    static SetupForm empty() {
        return new SetupForm("", "", "", "");
    }
}
