package journey.web.access;

import static java.util.Objects.requireNonNullElse;

/** A person changes the own password. */
record OwnPasswordForm(String present, String password, String repeated) {

    OwnPasswordForm {
        present = requireNonNullElse(present, "");
        password = requireNonNullElse(password, "");
        repeated = requireNonNullElse(repeated, "");
    }

    static OwnPasswordForm empty() {
        return new OwnPasswordForm("", "", "");
    }
}
