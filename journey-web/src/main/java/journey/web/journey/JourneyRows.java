package journey.web.journey;

import java.util.List;
import journey.service.change.Change;
import journey.service.change.ChangeService;
import journey.service.scope.Scope;
import journey.web.change.ChangeWords;
import journey.web.scope.Addresses;
import journey.web.sentence.Texts;
import org.springframework.stereotype.Component;

/** Puts journeys into the rows of a table, each with what changed since the period before. */
@Component
public class JourneyRows {

    private final ChangeService changes;
    private final ChangeWords words;
    private final Texts texts;

    JourneyRows(ChangeService changes, ChangeWords words, Texts texts) {
        this.changes = changes;
        this.words = words;
        this.texts = texts;
    }

    public List<JourneyRow> of(List<JourneyFigures> journeys, Scope scope, Addresses addresses) {
        List<Change> moved = changes.rates(scope, ChangeWords.WEEKS);
        return journeys.stream()
                .map(journey -> JourneyRow.of(journey, addresses, texts, words.delta(moved, journey.code(), null)))
                .toList();
    }
}
