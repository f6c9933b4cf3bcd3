package journey.service.demo.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names and sentences, from {@code demo/names.txt} and {@code demo/voices.txt}. */
final class Pools {

    private static final int STAFF_OF_A_PLACE = 7;

    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<String, List<String>> voices = new HashMap<>();

    private Pools() {}

    static Pools read() {
        Pools pools = new Pools();
        for (String line : lines("/demo/names.txt")) {
            String[] words = line.split(" ");
            pools.names.put(words[0], List.of(words).subList(1, words.length));
        }
        for (String line : lines("/demo/voices.txt")) {
            String[] parts = line.split(" ", 4);
            pools.voices
                    .computeIfAbsent(String.join(" ", parts[0], parts[1], parts[2]), key -> new ArrayList<>())
                    .add(parts[3]);
        }
        return pools;
    }

    List<String> givenNames() {
        return names.getOrDefault("given", List.of());
    }

    List<String> familyNames() {
        return names.getOrDefault("family", List.of());
    }

    /** Somebody of the few who work in a place. */
    String employee(String place, Chance chance) {
        List<String> staff = names.getOrDefault("staff", List.of());
        int one = Math.floorMod(place.hashCode() + chance.below(STAFF_OF_A_PLACE), staff.size());
        return place + "." + staff.get(one);
    }

    /** A sentence of a kind about a step ("*" is the whole journey), or else about any. */
    String sentence(String journey, String step, String kind, Chance chance) {
        List<String> fitting = voices.get(journey + " " + step + " " + kind);
        return chance.pick(fitting != null ? fitting : voices.getOrDefault("* * " + kind, List.of("No words.")));
    }

    /** A number of at least six digits. */
    static String padded(int number) {
        return number >= 1_000_000
                ? Integer.toString(number)
                : Integer.toString(1_000_000 + number).substring(1);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Pools.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the demo company lacks " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
