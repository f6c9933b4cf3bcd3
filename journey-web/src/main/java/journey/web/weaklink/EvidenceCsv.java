package journey.web.weaklink;

import java.io.OutputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import journey.service.everything.PeriodLength;
import journey.service.everything.rules.Bounds;
import journey.service.everything.rules.StepYield;
import journey.service.flow.FlowPair;
import journey.service.flow.FlowService;
import journey.service.reports.Column;
import journey.service.reports.Column.Unit;
import journey.service.reports.CsvRows;
import journey.service.scope.Scope;
import journey.service.weaklink.JourneyLinks;
import journey.service.weaklink.StepLink;
import journey.service.weaklink.WeakLinkService;
import journey.service.weaklink.rules.ControlChart;
import journey.service.weaklink.rules.WeakLinkState;
import journey.web.weaklink.EvidencePages.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The evidence of a step as CSV. A row is the {@code step}, one {@code week} of it, the step at a {@code channel},
 * {@code segment} or {@code department}, a step directly {@code before} or {@code after}, or what a customer {@code said}.
 */
@Component
class EvidenceCsv {

    private static final List<Column> COLUMNS = List.of(
            new Column("row", Unit.WORD),
            new Column("what", Unit.TEXT),
            new Column("measured", Unit.COUNT),
            new Column("well", Unit.COUNT),
            new Column("not_well", Unit.COUNT),
            new Column("unknown", Unit.COUNT),
            new Column("yield", Unit.SHARE),
            new Column("yield_low", Unit.SHARE),
            new Column("yield_high", Unit.SHARE),
            new Column("target", Unit.SHARE),
            new Column("state", Unit.WORD),
            new Column("failed_only_here", Unit.COUNT),
            new Column("limit_low", Unit.SHARE),
            new Column("limit_high", Unit.SHARE),
            new Column("signal", Unit.WORD),
            new Column("count", Unit.COUNT),
            new Column("share", Unit.SHARE),
            new Column("median_wait_s", Unit.SECONDS),
            new Column("planned", Unit.YES_NO),
            new Column("said_at", Unit.TIME),
            new Column("comment", Unit.TEXT));

    private static final int MOST_QUOTATIONS = 5;

    private final WeakLinkService weakLinks;
    private final FlowService flow;
    private final ZoneId zone;

    EvidenceCsv(WeakLinkService weakLinks, FlowService flow, ZoneId zone) {
        this.weakLinks = weakLinks;
        this.flow = flow;
        this.zone = zone;
    }

    void write(Scope scope, Found found, OutputStream stream) {
        JourneyLinks journey = found.journey();
        StepLink link = found.link();
        String step = link.step().step();
        CsvRows out = new CsvRows(stream, COLUMNS, zone);
        counts(out, "step", step, link.step().counts(), link.evidence().state(), link);
        if (link.step().counts().measured() > 0) {
            weakLinks
                    .chart(scope, journey.blueprint(), link.step().position())
                    .ifPresent(chart -> chart.points().forEach(point -> week(out, point)));
        }
        weakLinks
                .places(scope, journey, link.step().position())
                .forEach((kind, places) -> places.forEach(place -> counts(
                        out,
                        kind.name().toLowerCase(Locale.ROOT),
                        place.place(),
                        place.counts(),
                        place.evidence().state(),
                        null)));
        List<FlowPair> pairs = flow.pairs(
                scope.ofVersion(journey.journey(), journey.blueprint().version()));
        beside(
                out,
                "before",
                pairs.stream().filter(pair -> step.equals(pair.to())).toList(),
                FlowPair::from);
        beside(
                out,
                "after",
                pairs.stream().filter(pair -> step.equals(pair.from())).toList(),
                FlowPair::to);
        weakLinks
                .said(scope, journey.blueprint(), link.step().position(), MOST_QUOTATIONS)
                .forEach(said -> {
                    out.text("said").text(said.transaction());
                    empty(out, 17);
                    out.time(said.saidAt()).text(said.comment()).endRow();
                });
        out.flush();
    }

    /** @param link null: the step at one place alone */
    private static void counts(
            CsvRows out, String row, String what, StepYield counts, WeakLinkState state, @Nullable StepLink link) {
        Bounds bounds = counts.interval().orElse(null);
        out.text(row).text(what).number(counts.measured()).number(counts.well());
        out.number(counts.notWell()).number(counts.unknown()).share(counts.rate());
        out.share(bounds == null ? null : (Double) bounds.low()).share(bounds == null ? null : (Double) bounds.high());
        out.share(link == null ? null : (Double) link.step().target());
        out.text(state.name().toLowerCase(Locale.ROOT));
        if (link == null) {
            out.text(null);
        } else {
            out.number(link.onlyHere());
        }
        empty(out, 9);
        out.endRow();
    }

    private static void week(CsvRows out, ControlChart.Point point) {
        long measured = point.week().measured();
        long well = point.week().well();
        out.text("week").text(PeriodLength.WEEK.label(point.week().monday()));
        out.number(measured).number(well).number(measured - well);
        out.number(point.week().unknown());
        out.share(measured == 0 ? null : (Double) ((double) well / measured));
        empty(out, 5);
        out.share((Double) point.low()).share((Double) point.high());
        out.text(point.signal().name().toLowerCase(Locale.ROOT));
        empty(out, 6);
        out.endRow();
    }

    private static void beside(
            CsvRows out, String row, List<FlowPair> pairs, Function<FlowPair, @Nullable String> there) {
        double all = pairs.stream().mapToLong(FlowPair::count).sum();
        for (FlowPair pair : pairs) {
            Duration wait = pair.medianWait();
            out.text(row).text(there.apply(pair));
            empty(out, 13);
            out.number(pair.count()).share((Double) (pair.count() / all));
            seconds(out, wait).yesNo(pair.planned());
            empty(out, 2);
            out.endRow();
        }
    }

    /** As in the report of the flow. */
    private static CsvRows seconds(CsvRows out, @Nullable Duration wait) {
        if (wait == null) {
            return out.text(null);
        }
        return wait.toSeconds() == 0 ? out.share((Double) (wait.toMillis() / 1000.0)) : out.number(wait.toSeconds());
    }

    private static void empty(CsvRows out, int cells) {
        for (int cell = 0; cell < cells; cell++) {
            out.text(null);
        }
    }
}
