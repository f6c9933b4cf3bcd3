package journey.service.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place in a definition: its path, what stands there, and where mistakes are noted. An explicit {@code null} is read
 * as nothing being there.
 */
record JsonPlace(String path, @Nullable JsonNode node, Mistakes mistakes) {

    JsonPlace at(String field) {
        JsonNode found = node == null ? null : node.get(field);
        String deeper = path.isEmpty() ? field : path + "." + field;
        return new JsonPlace(deeper, found == null || found.isNull() ? null : found, mistakes);
    }

    boolean isAbsent() {
        return node == null;
    }

    /** Notes that what stands here is refused. */
    void refuse(String reason) {
        mistakes.add(path, node, reason);
    }

    /** Whether an object stands here; notes a mistake if not, and each field that is not among the known ones. */
    boolean isObjectOf(Set<String> known) {
        if (node == null || !node.isObject()) {
            refuse(node == null ? "is missing" : "must be an object");
            return false;
        }
        for (String field : node.propertyNames()) {
            if (!known.contains(field)) {
                at(field).refuse("is not a field here; the fields are " + String.join(", ", new TreeSet<>(known)));
            }
        }
        return true;
    }

    /** The entries of the array that stands here; notes a mistake if there is none or it is empty. */
    List<JsonPlace> entries(String whatIsMissing) {
        List<JsonPlace> entries = new ArrayList<>();
        if (node == null) {
            refuse("is missing");
        } else if (!node.isArray()) {
            refuse("must be an array");
        } else if (node.isEmpty()) {
            refuse(whatIsMissing);
        } else {
            for (int index = 0; index < node.size(); index++) {
                entries.add(new JsonPlace(path + "[" + index + "]", node.get(index), mistakes));
            }
        }
        return entries;
    }

    /** The string that stands here; null, with a mistake noted, if something else or nothing does. */
    @Nullable String string() {
        if (node != null && node.isString()) {
            return node.stringValue();
        }
        refuse(node == null ? "is missing" : "must be a string");
        return null;
    }

    /** The yes or no that stands here, or else the value that holds where nothing does. */
    boolean yesNo(boolean whereAbsent) {
        if (node == null) {
            return whereAbsent;
        }
        if (!node.isBoolean()) {
            refuse("must be true or false");
            return whereAbsent;
        }
        return node.booleanValue();
    }
}
