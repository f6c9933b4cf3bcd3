package journey.web.access;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import journey.domain.access.Role;
import journey.domain.access.Username;

/** A new person. */
record PersonForm(
        @Pattern(regexp = Username.FORM, message = "{access.username.wrong}") String username,

        @NotBlank(message = "{access.name.missing}") @Size(max = 100, message = "{access.name.long}") String name,

        String role,

        String password,
        String repeated) {

    PersonForm {
        username = requireNonNullElse(username, "").strip();
        name = requireNonNullElse(name, "");
        role = requireNonNullElse(role, "");
        password = requireNonNullElse(password, "");
        repeated = requireNonNullElse(repeated, "");
    }

    static PersonForm empty() {
        return new PersonForm("", "", Role.FRONTLINE.name(), "", "");
    }
}
