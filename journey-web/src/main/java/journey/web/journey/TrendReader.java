package journey.web.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import journey.service.everything.EverythingService;
import journey.service.everything.PeriodLength;
import journey.service.everything.PeriodRate;
import journey.service.everything.rules.EverythingRate;
import journey.service.scope.Scope;
import journey.web.chart.Trend;
import journey.web.note.NotesReader;
import journey.web.scope.Addresses;
import journey.web.sentence.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The Everything rate week by week: the last year of the scope. */
@Component
public class TrendReader {

    private static final int WEEKS = 52;

    private final EverythingService everything;
    private final NotesReader notes;
    private final Texts texts;
    private final ZoneId zone;
    private final Clock clock;

    TrendReader(EverythingService everything, NotesReader notes, Texts texts, ZoneId zone, Clock clock) {
        this.clock = clock;
        this.notes = notes;
        this.everything = everything;
        this.texts = texts;
        this.zone = zone;
    }

    /**
     * The trend of all journeys in scope together; null where nothing is recorded.
     *
     * @param target what is aimed at, if that can be said
     */
    public @Nullable Trend trend(Scope scope, @Nullable Double target, Addresses addresses) {
        NavigableMap<LocalDate, EverythingRate> weeks = new TreeMap<>();
        for (PeriodRate rate : everything.rates(scope, PeriodLength.WEEK)) {
            weeks.merge(Objects.requireNonNull(rate.firstDay()), rate.rate(), EverythingRate::plus);
        }
        if (weeks.isEmpty()) {
            return null;
        }
        List<Trend.Point> points = new ArrayList<>();
        // a mistyped time to come is told at its import and moves no axis
        LocalDate current = weeks.floorKey(LocalDate.ofInstant(clock.instant(), zone));
        LocalDate last = current == null ? weeks.lastKey() : current;
        LocalDate first = last.minusWeeks(WEEKS - 1L);
        LocalDate week = weeks.ceilingKey(first);
        for (; !week.isAfter(last); week = week.plusWeeks(1)) {
            points.add(point(week, weeks.getOrDefault(week, EverythingRate.NONE), scope, addresses));
        }
        return notes.withEvents(new Trend(texts.say("today.trend"), points, target), scope.journey(), null);
    }

    private Trend.Point point(LocalDate week, EverythingRate rate, Scope scope, Addresses addresses) {
        double unknown = rate.transactions() == 0 ? 0 : (double) rate.unknown() / rate.transactions();
        return new Trend.Point(
                PeriodLength.WEEK.label(week),
                JourneyFigures.rate(rate),
                unknown,
                rate.transactions() == 0
                        ? null
                        : behind(scope, week, (first, end) -> transactions(scope, addresses, first, end)));
    }

    private static String transactions(Scope scope, Addresses addresses, LocalDate first, LocalDate last) {
        Addresses ofWeek = new Addresses(addresses.filters().during(first, last));
        return scope.journey() == null ? ofWeek.allTransactions() : ofWeek.transactions(scope.journey());
    }

    /** What lies behind the days of a week that are in scope; null where the scope cuts through a day. */
    private @Nullable String behind(Scope scope, LocalDate week, BiFunction<LocalDate, LocalDate, String> address) {
        LocalDate from = scope.from() == null ? null : scope.from().atZone(zone).toLocalDate();
        LocalDate to = scope.to() == null
                ? null
                : scope.to().atZone(zone).toLocalDate().minusDays(1);
        boolean isWhole = (from == null || from.atStartOfDay(zone).toInstant().equals(scope.from()))
                && (to == null || to.plusDays(1).atStartOfDay(zone).toInstant().equals(scope.to()));
        LocalDate last = week.plusDays(6);
        return isWhole
                ? address.apply(
                        from != null && from.isAfter(week) ? from : week, to != null && to.isBefore(last) ? to : last)
                : null;
    }
}
