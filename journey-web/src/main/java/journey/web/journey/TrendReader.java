package journey.web.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import journey.service.everything.EverythingService;
import journey.service.everything.PeriodLength;
import journey.service.everything.PeriodRate;
import journey.service.everything.rules.EverythingRate;
import journey.service.scope.Scope;
import journey.web.chart.Trend;
import journey.web.sentence.Texts;
import org.springframework.stereotype.Component;

/** The Everything rate week by week: the last year of the scope. */
@Component
public class TrendReader {

    private static final int WEEKS = 52;

    private final EverythingService everything;
    private final Texts texts;

    TrendReader(EverythingService everything, Texts texts) {
        this.everything = everything;
        this.texts = texts;
    }

    /** The trend of each journey in scope by its code. */
    public Map<String, Trend> trends(Scope scope) {
        Map<String, NavigableMap<LocalDate, PeriodRate>> weeks = new TreeMap<>();
        for (PeriodRate rate : everything.rates(scope, PeriodLength.WEEK)) {
            weeks.computeIfAbsent(rate.journey(), journey -> new TreeMap<>())
                    .put(Objects.requireNonNull(rate.firstDay()), rate);
        }
        Map<String, Trend> trends = new TreeMap<>();
        weeks.forEach((journey, rates) -> trends.put(journey, trend(rates)));
        return trends;
    }

    private Trend trend(NavigableMap<LocalDate, PeriodRate> rates) {
        List<Trend.Point> points = new ArrayList<>();
        LocalDate last = rates.lastKey();
        LocalDate first = last.minusWeeks(WEEKS - 1L);
        LocalDate week = rates.firstKey().isAfter(first) ? rates.firstKey() : first;
        for (; !week.isAfter(last); week = week.plusWeeks(1)) {
            points.add(point(PeriodLength.WEEK.label(week), rates.get(week)));
        }
        return new Trend(texts.say("today.trend"), points, null);
    }

    private static Trend.Point point(String label, @org.jspecify.annotations.Nullable PeriodRate week) {
        EverythingRate rate = week == null ? EverythingRate.NONE : week.rate();
        double unknown = rate.transactions() == 0 ? 0 : (double) rate.unknown() / rate.transactions();
        return new Trend.Point(label, JourneyFigures.rate(rate), unknown, null);
    }
}
