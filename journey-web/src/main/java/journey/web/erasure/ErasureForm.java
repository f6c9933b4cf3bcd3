package journey.web.erasure;

import static java.util.Objects.requireNonNullElse;

/**
 * What an administrator confirms.
 *
 * @param typed the reference once more, by hand
 */
record ErasureForm(String reference, String typed) {

    ErasureForm {
        reference = requireNonNullElse(reference, "");
        typed = requireNonNullElse(typed, "").strip();
    }

    boolean isConfirmed() {
        return typed.equals(reference.strip());
    }
}
