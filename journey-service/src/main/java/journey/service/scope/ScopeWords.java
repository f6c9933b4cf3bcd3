package journey.service.scope;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import journey.domain.TermKind;
import org.springframework.stereotype.Service;

/** The words a scope can be made of: what the filters offer, and by what a mistyped filter is known. */
@Service
public class ScopeWords {

    private final ScopeWordsQuery words;

    ScopeWords(ScopeWordsQuery words) {
        this.words = words;
    }

    /** The codes of all journeys, sorted. */
    public List<String> journeys() {
        return words.journeys();
    }

    /** The codes of all words of a kind, sorted. */
    public List<String> codes(TermKind kind) {
        return words.codes(kind);
    }

    public boolean hasJourney(String code) {
        return words.hasJourney(code);
    }

    public boolean has(TermKind kind, String code) {
        return words.has(kind, code);
    }

    /** When the newest transaction began that began by then; empty while there is none. */
    public Optional<Instant> newest(Instant by) {
        return words.newest(by);
    }
}
