package journey.web.access;

import static java.util.Objects.requireNonNullElse;

/** A person's new password, given by the administrator. */
record ResetForm(String password, String repeated) {

    ResetForm {
        password = requireNonNullElse(password, "");
        repeated = requireNonNullElse(repeated, "");
    }

    static ResetForm empty() {
        return new ResetForm("", "");
    }
}
