package journey.web.access;

import journey.service.access.AccessRefusedException;
import org.springframework.validation.BindingResult;

/** What forms that set a new password have in common; their fields are {@code password} and {@code repeated}. */
final class Passwords {

    private Passwords() {}

    static void compare(String password, String repeated, BindingResult errors) {
        if (!password.equals(repeated)) {
            errors.rejectValue("repeated", "access.refused.NOT_REPEATED");
        }
    }

    /** Puts a refusal at the field it is about, or over the form. */
    static void explain(AccessRefusedException refused, BindingResult errors) {
        String code = "access.refused." + refused.reason();
        switch (refused.reason()) {
            case USERNAME_TAKEN -> errors.rejectValue("username", code);
            case WRONG_PASSWORD -> errors.rejectValue("present", code);
            case PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG -> errors.rejectValue("password", code);
            case LAST_ADMINISTRATOR, DEMO_ACCOUNT -> errors.reject(code);
        }
    }
}
