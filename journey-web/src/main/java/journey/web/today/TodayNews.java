package journey.web.today;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import journey.service.change.Change;
import journey.service.change.ChangeService;
import journey.service.scope.Scope;
import journey.service.transaction.OpenCount;
import journey.service.transaction.TransactionService;
import journey.web.change.ChangeLine;
import journey.web.change.ChangeWords;
import journey.web.listing.ListParameters;
import journey.web.scope.Addresses;
import journey.web.sentence.Figure;
import journey.web.sentence.Texts;
import journey.web.today.TodayPage.News;
import journey.web.today.TodayPage.Open;
import org.springframework.stereotype.Component;

/** What is new since last week, and what is open. */
@Component
class TodayNews {

    private static final int MOST_CHANGES = 5;

    private final ChangeService changes;
    private final ChangeWords words;
    private final TransactionService transactions;
    private final Texts texts;
    private final Clock clock;

    TodayNews(ChangeService changes, ChangeWords words, TransactionService transactions, Texts texts, Clock clock) {
        this.changes = changes;
        this.words = words;
        this.transactions = transactions;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param names of the journeys by their codes */
    News news(Scope scope, Map<String, String> names, Addresses addresses) {
        List<Change> compared = changes.steps(scope, 1);
        List<ChangeLine> proven = compared.stream()
                .filter(Change::isProven)
                .limit(MOST_CHANGES)
                .map(change -> words.line(change, names.getOrDefault(change.journey(), change.journey()), addresses))
                .toList();
        return new News(
                texts.say(scope.from() == null ? "today.news.week" : "today.news.period"),
                proven,
                compared.isEmpty() ? texts.say("today.news.unripe") : texts.say("today.news.none", compared.size()),
                transactions.open(scope, clock.instant().plus(ListParameters.SOON)).stream()
                        .map(open -> open(open, names, addresses))
                        .toList());
    }

    private Open open(OpenCount open, Map<String, String> names, Addresses addresses) {
        return new Open(
                names.getOrDefault(open.journey(), open.journey()),
                Figure.of(open.open(), texts, addresses.transactions(open.journey(), "state=open")),
                Figure.of(open.due(), texts, addresses.transactions(open.journey(), "state=open", "due=soon")));
    }
}
