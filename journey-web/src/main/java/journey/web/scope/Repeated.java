package journey.web.scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * Parameters that stand in an address several times: a map holds all their values, each once, one a line. Only a group of
 * employees can be given so; of other filters two values are a mistake on every page and report alike.
 */
public final class Repeated {

    private static final String LINE = "\n";

    private Repeated() {}

    /** All values of each parameter; empty ones are none. */
    public static Map<String, String> joined(MultiValueMap<String, String> address) {
        Map<String, String> joined = new LinkedHashMap<>();
        address.forEach((name, values) -> joined.put(
                name,
                joined(values.stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList())));
        return joined;
    }

    static String joined(List<String> values) {
        return String.join(LINE, values);
    }

    static List<String> values(String joined) {
        return List.of(joined.split(LINE));
    }

    /** The address without those of some parameters that are given more than once; each of these is a mistake. */
    public static Map<String, String> once(
            Map<String, String> address, List<String> names, List<FilterMistake> mistakes) {
        Map<String, String> once = new HashMap<>(address);
        for (String name : new ArrayList<>(names)) {
            String value = once.getOrDefault(name, "").strip();
            if (value.contains(LINE)) {
                mistakes.add(new FilterMistake(name, value.replace(LINE, " and " + name + "="), "given once"));
                once.remove(name);
            }
        }
        return once;
    }
}
