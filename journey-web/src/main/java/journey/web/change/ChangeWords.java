package journey.web.change;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import journey.service.change.Change;
import journey.service.change.Change.Days;
import journey.service.change.rules.Movement;
import journey.service.everything.rules.StepYield;
import journey.web.chart.Figures;
import journey.web.scope.Addresses;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts changes in words. */
@Component
public class ChangeWords {

    /** So many weeks are compared with as many before, where no period is asked for. */
    public static final int WEEKS = 4;

    private final Texts texts;
    private final Clock clock;
    private final ZoneId zone;

    ChangeWords(Texts texts, Clock clock, ZoneId zone) {
        this.texts = texts;
        this.clock = clock;
        this.zone = zone;
    }

    /** The change of the Everything rate of a journey, or of the yield of one of its steps. */
    public Delta delta(List<Change> changes, String journey, @Nullable String step) {
        Optional<Change> found = changes.stream()
                .filter(change -> change.journey().equals(journey) && Objects.equals(change.step(), step))
                .findFirst();
        return found.map(this::delta).orElseGet(() -> new Delta(Figures.NONE, "", texts.say("change.none"), null));
    }

    public Delta delta(Change change) {
        double difference = change.movement().difference();
        return new Delta(
                texts.figures().rise(difference),
                interval(change),
                compared(change),
                change.isProven() ? difference < 0 ? "bad" : "good" : null);
    }

    /** What changed at a step. */
    public ChangeLine line(Change change, String journeyName, Addresses addresses) {
        String step = String.valueOf(change.step());
        boolean fell = change.movement().difference() < 0;
        return new ChangeLine(
                texts.sentence(
                        fell ? "change.fell" : "change.rose",
                        Piece.strong(change.name()).linked(addresses.evidence(change.journey(), step)),
                        Piece.plain(journeyName),
                        share(change.movement().before(), change.before(), change, addresses, ""),
                        share(change.movement().now(), change.now(), change, addresses, fell ? "bad" : "good")),
                texts.say(
                        "change.evidence",
                        texts.figures().rise(change.movement().difference()),
                        interval(change),
                        compared(change)));
    }

    /** A share that leads to the transactions it was measured in. */
    private Piece share(StepYield counts, Days days, Change change, Addresses addresses, String css) {
        String text = texts.figures().percentFine(counts.rate().orElse(Double.NaN));
        Addresses within = new Addresses(addresses.filters().during(days.first(), days.last()));
        return new Piece(text, css, within.ofStep(change.journey(), String.valueOf(change.step()), "measured"));
    }

    private String interval(Change change) {
        Movement.Range bounds = change.movement().interval();
        return texts.say(
                "change.interval",
                texts.figures().rise(bounds.low()),
                texts.figures().rise(bounds.high()));
    }

    /** Which days are compared with which. */
    public String compared(Change change) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return texts.say("change.compared", days(change.now(), today), days(change.before(), today));
    }

    private String days(Days days, LocalDate today) {
        boolean ofThisYear = days.first().getYear() == today.getYear();
        DateTimeFormatter format = DateTimeFormatter.ofPattern(
                texts.say(ofThisYear ? "change.day" : "change.day.year"), LocaleContextHolder.getLocale());
        return texts.say("change.days", format.format(days.first()), format.format(days.last()));
    }
}
