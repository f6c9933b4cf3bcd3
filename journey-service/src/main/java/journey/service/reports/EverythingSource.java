package journey.service.reports;

import static journey.service.reports.Column.Unit.CODE;
import static journey.service.reports.Column.Unit.COUNT;
import static journey.service.reports.Column.Unit.PERIOD;
import static journey.service.reports.Column.Unit.SHARE;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import journey.service.everything.EverythingService;
import journey.service.everything.PeriodRate;
import journey.service.everything.rules.Bounds;
import journey.service.everything.rules.EverythingRate;
import org.springframework.stereotype.Component;

/** The report {@code everything}. */
@Component
class EverythingSource implements ReportSource {

    private static final Report REPORT = new Report(
            "everything",
            EnumSet.range(Filter.FROM, Filter.BY),
            List.of(
                    new Column("journey", CODE),
                    new Column("period", PERIOD),
                    new Column("transactions", COUNT),
                    new Column("well", COUNT),
                    new Column("not_well", COUNT),
                    new Column("unknown", COUNT),
                    new Column("rate", SHARE),
                    new Column("rate_low", SHARE),
                    new Column("rate_high", SHARE),
                    new Column("worst", SHARE),
                    new Column("best", SHARE),
                    new Column("rolled_yield", SHARE),
                    new Column("fully_measured", COUNT),
                    new Column("fully_measured_well", COUNT),
                    new Column("fully_measured_rate", SHARE),
                    new Column("fully_measured_rate_low", SHARE),
                    new Column("fully_measured_rate_high", SHARE)));

    private final EverythingService everything;

    EverythingSource(EverythingService everything) {
        this.everything = everything;
    }

    @Override
    public Report report() {
        return REPORT;
    }

    @Override
    public void write(ReportRequest request, CsvRows rows) {
        everything.rates(request.scope(), request.by()).forEach(period -> write(period, rows));
    }

    private static void write(PeriodRate period, CsvRows rows) {
        EverythingRate rate = period.rate();
        Optional<Bounds> interval = rate.interval();
        rows.text(period.journey()).text(period.period()).number(rate.transactions());
        rows.number(rate.well()).number(rate.notWell()).number(rate.unknown());
        rows.share(rate.rate());
        rows.share(interval.map(Bounds::low).orElse(null));
        rows.share(interval.map(Bounds::high).orElse(null));
        rows.share(rate.worst()).share(rate.best()).share(period.rolledYield());
        Optional<Bounds> full = rate.full().interval();
        rows.number(rate.full().measured())
                .number(rate.full().well())
                .share(rate.full().rate());
        rows.share(full.map(Bounds::low).orElse(null));
        rows.share(full.map(Bounds::high).orElse(null));
        rows.endRow();
    }
}
