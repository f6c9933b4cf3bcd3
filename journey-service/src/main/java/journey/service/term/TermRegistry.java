package journey.service.term;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import journey.domain.TermKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives each of the firm's words its number, and back. Words are never removed, so both directions are remembered. */
@Service
public class TermRegistry {

    private final TermRepository terms;
    private final Map<TermKind, Map<String, Integer>> ids = new EnumMap<>(TermKind.class);
    private final Map<Integer, String> codes = new ConcurrentHashMap<>();

    TermRegistry(TermRepository terms) {
        this.terms = terms;
        for (TermKind kind : TermKind.values()) {
            ids.put(kind, new ConcurrentHashMap<>());
        }
    }

    /** The number of a word, given to it now if it is new. Stored at once, whatever becomes of the caller's work. */
    public int id(TermKind kind, String code) {
        Map<String, Integer> ofKind = of(kind);
        Integer known = ofKind.get(code);
        if (known != null) {
            return known;
        }
        // looked up on the caller's connection; only a new word needs a second one
        Integer stored = terms.find(kind, code);
        int id = stored != null ? stored : terms.add(kind, code);
        ofKind.put(code, id);
        codes.put(id, code);
        return id;
    }

    /** As {@link #id}, with null for null. */
    public @Nullable Integer idOrNull(TermKind kind, @Nullable String code) {
        return code == null ? null : id(kind, code);
    }

    /** The number of a word if it has one; adds nothing. */
    public @Nullable Integer find(TermKind kind, String code) {
        Integer known = of(kind).get(code);
        return known != null ? known : terms.find(kind, code);
    }

    public String code(int id) {
        return codes.computeIfAbsent(id, terms::code);
    }

    /** As {@link #code}, with null for null. */
    public @Nullable String codeOrNull(@Nullable Integer id) {
        return id == null ? null : code(id);
    }

    /** Forgets what it remembers; for the one case in which words are removed: the demo company leaves. */
    public void forget() {
        ids.values().forEach(Map::clear);
        codes.clear();
    }

    private Map<String, Integer> of(TermKind kind) {
        return Objects.requireNonNull(ids.get(kind));
    }
}
