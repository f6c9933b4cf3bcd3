package journey.web.scope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import journey.domain.TermKind;
import journey.service.scope.ScopeWords;

/**
 * A group of employees in an address: each by a parameter of its own, or several with commas between. A code may have
 * commas itself: the longest that is known is meant.
 */
final class EmployeesParameter {

    /** So many commas less one a code may have among others. */
    private static final int MOST_PARTS = 4;

    private final ScopeWords words;

    EmployeesParameter(ScopeWords words) {
        this.words = words;
    }

    /** The codes, or none at all where one of them is unknown. */
    List<String> codes(String text, Consumer<String> unknown) {
        List<String> codes = new ArrayList<>();
        for (String value : Repeated.values(text)) {
            String[] parts = isKnown(value.strip()) ? new String[] {value} : value.split(",");
            int at = 0;
            while (at < parts.length) {
                int taken = longestKnown(parts, at);
                String code = part(parts, at, Math.max(1, taken));
                if (taken > 0) {
                    codes.add(code);
                } else if (!code.isEmpty()) {
                    unknown.accept(code);
                    return List.of();
                }
                at += Math.max(1, taken);
            }
        }
        return codes.stream().distinct().toList();
    }

    /** How many parts from there on are the code of an employee; 0: none. */
    private int longestKnown(String[] parts, int at) {
        for (int count = Math.min(MOST_PARTS, parts.length - at); count > 0; count--) {
            if (isKnown(part(parts, at, count))) {
                return count;
            }
        }
        return 0;
    }

    private static String part(String[] parts, int at, int count) {
        return String.join(",", Arrays.copyOfRange(parts, at, at + count)).strip();
    }

    private boolean isKnown(String code) {
        return !code.isEmpty() && code.indexOf('\0') < 0 && words.has(TermKind.EMPLOYEE, code);
    }
}
