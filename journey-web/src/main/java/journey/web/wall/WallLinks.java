package journey.web.wall;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import journey.web.scope.Addresses;
import journey.web.scope.FilterBar;
import journey.web.sentence.Texts;
import journey.web.wall.WallPage.Link;

/**
 * The other ways to see the wall, one click away.
 *
 * @param address the parameters of the page's own address
 */
record WallLinks(FilterBar bar, Texts texts, Map<String, String> address) {

    static final String ARRANGE = "arrange";
    static final String STATE = "state";
    static final String COMPLETED = "completed";
    static final String ALL = "all";

    List<Link> arrangements(Arrangement current) {
        return Stream.of(Arrangement.values())
                .map(each -> link(ARRANGE, each.code(), "wall.arrange.", each == current))
                .toList();
    }

    List<Link> verdicts() {
        return links("verdict", "", "", "not_well", "well", "unknown");
    }

    List<Link> states() {
        return links(STATE, COMPLETED, COMPLETED, "open", ALL);
    }

    /** What is shown, as a file. */
    String csv() {
        return bar.with(bar.action() + ".csv", parameters(address));
    }

    private List<Link> links(String name, String usual, String... values) {
        String now = address.getOrDefault(name, "").strip();
        String current = now.isEmpty() ? usual : now;
        return Stream.of(values)
                .map(value -> link(name, value, "wall." + name + ".", value.equalsIgnoreCase(current)))
                .toList();
    }

    private Link link(String name, String value, String words, boolean isCurrent) {
        Map<String, String> others = new TreeMap<>(address);
        others.put(name, value);
        return new Link(
                texts.say(words + (value.isEmpty() ? ALL : value)),
                bar.with(bar.action(), parameters(others)),
                isCurrent);
    }

    /** Those besides the filters, which the bar has. */
    private static String[] parameters(Map<String, String> address) {
        Map<String, String> others = new TreeMap<>(address);
        FilterBar.kept().forEach(others::remove);
        return others.entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .map(each -> Addresses.value(each.getKey()) + "=" + Addresses.value(each.getValue()))
                .toArray(String[]::new);
    }
}
