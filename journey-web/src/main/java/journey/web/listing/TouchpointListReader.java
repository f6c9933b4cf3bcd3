package journey.web.listing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import journey.domain.journey.Definition;
import journey.domain.journey.Step;
import journey.service.journey.JourneyService;
import journey.service.touchpoint.TouchpointFilter;
import journey.service.touchpoint.TouchpointLine;
import journey.web.chart.Bead;
import journey.web.chart.Figures;
import journey.web.listing.TouchpointListPage.Row;
import journey.web.scope.FilterBar;
import journey.web.sentence.Sentence;
import journey.web.sentence.Sentence.Piece;
import journey.web.sentence.Texts;
import journey.web.wording.Addresses;
import journey.web.wording.Wording;
import journey.web.wording.Wordings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the list of touchpoints together. */
@Component
class TouchpointListReader {

    private final JourneyService journeys;
    private final Texts texts;
    private final Wordings wordings;
    private final Addresses addresses;

    TouchpointListReader(JourneyService journeys, Texts texts, Wordings wordings, Addresses addresses) {
        this.journeys = journeys;
        this.texts = texts;
        this.wordings = wordings;
        this.addresses = addresses;
    }

    TouchpointListPage page(
            String code, TouchpointFilter filter, List<TouchpointLine> lines, Part part, FilterBar bar) {
        Definition plan = journeys.latest(code).orElseThrow().definition();
        Wording words = wordings.here();
        String same = Query.of(filter);
        return new TouchpointListPage(
                code,
                plan.name(),
                sentence(plan, filter, part.count()),
                lines.stream().map(line -> row(line, words)).toList(),
                bar.with(bar.path() + ".csv" + same),
                part.position(texts),
                part.previous(bar, same),
                part.next(bar, same));
    }

    private Sentence sentence(Definition plan, TouchpointFilter filter, long count) {
        Piece number = Piece.strong(texts.figures().count(count));
        Piece journey = Piece.plain(texts.say("transactions.of", plan.name()));
        Piece step = Piece.strong(filter.step() == null ? texts.say("touchpoints.any") : name(plan, filter.step()));
        String key = "touchpoints.sentence." + key(filter);
        if (filter.follows() != null) {
            return texts.counted(key, count, number, journey, step, Piece.strong(name(plan, filter.follows())));
        }
        if (filter.cause() != null && !filter.cause().equals(TouchpointFilter.UNASSIGNED)) {
            return texts.counted(key, count, number, journey, step, Piece.strong(name(plan, filter.cause())));
        }
        if (filter.moment() != null) {
            String moment = texts.say("moment." + filter.moment().name().toLowerCase(Locale.ROOT));
            return texts.counted(key, count, number, journey, step, Piece.strong(moment));
        }
        return filter.via() == null
                ? texts.counted(key, count, number, journey, step)
                : texts.counted(key, count, number, journey, step, Piece.strong(Wording.named(filter.via())));
    }

    private static String key(TouchpointFilter filter) {
        if (filter.follows() != null) {
            return "follows";
        }
        if (filter.place() != null) {
            return filter.place().name().toLowerCase(Locale.ROOT);
        }
        if (filter.cause() != null) {
            return filter.cause().equals(TouchpointFilter.UNASSIGNED) ? "unassigned" : "caused";
        }
        if (filter.moment() != null) {
            return "moment";
        }
        if (filter.promise() != null) {
            return filter.promise().name().toLowerCase(Locale.ROOT);
        }
        return filter.via() != null ? "via" : filter.unplanned() ? "unplanned" : "all";
    }

    private static String name(Definition plan, String code) {
        Step step = plan.step(code);
        return step == null ? Wording.named(code) : step.name();
    }

    private Row row(TouchpointLine line, Wording words) {
        String customer = line.customer();
        return new Row(
                line.name() == null ? Wording.named(line.step()) : line.name(),
                bead(line),
                line.transaction(),
                addresses.transaction(line.transaction()),
                Objects.requireNonNullElse(line.customerName(), customer == null ? Figures.NONE : customer),
                customer == null ? null : addresses.customer(customer),
                line.occurredAt() == null ? Figures.NONE : words.moment(line.occurredAt()),
                line.due() == null ? Figures.NONE : words.due(line.due()),
                Wording.namedOrEmpty(line.channel()),
                Objects.requireNonNullElse(line.department(), ""),
                line.employee() == null ? "" : line.employee(),
                remark(line));
    }

    private static @Nullable Bead bead(TouchpointLine line) {
        if (line.name() == null) {
            return Bead.AD_HOC;
        }
        return line.verdict() == null ? null : Bead.valueOf(line.verdict().name());
    }

    private String remark(TouchpointLine line) {
        return Stream.of(
                        line.moment() == null
                                ? ""
                                : texts.say("moment." + line.moment().name().toLowerCase(Locale.ROOT)),
                        line.causedBy() == null ? "" : texts.say("touchpoints.cause", line.causedBy()),
                        line.note() == null ? "" : line.note())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
