package journey.service.reports;

import static journey.service.reports.Column.Unit.CODE;
import static journey.service.reports.Column.Unit.CORRELATION;
import static journey.service.reports.Column.Unit.COUNT;
import static journey.service.reports.Column.Unit.SHARE;
import static journey.service.reports.Column.Unit.TEXT;
import static journey.service.reports.Column.Unit.WORD;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import journey.service.everything.StepResult;
import journey.service.everything.rules.Bounds;
import journey.service.weaklink.JourneyLinks;
import journey.service.weaklink.StepLink;
import journey.service.weaklink.WeakLinkService;
import journey.service.weaklink.rules.Evidence;
import journey.service.weaklink.rules.Importance;
import journey.service.weaklink.rules.OutcomeModel;
import org.springframework.stereotype.Component;

/** The report {@code steps}. */
@Component
class StepsSource implements ReportSource {

    private static final Report REPORT = new Report(
            "steps",
            Report.SCOPE,
            List.of(
                    new Column("journey", CODE),
                    new Column("version", COUNT),
                    new Column("step", CODE),
                    new Column("measured", COUNT),
                    new Column("well", COUNT),
                    new Column("not_well", COUNT),
                    new Column("unknown", COUNT),
                    new Column("yield", SHARE),
                    new Column("yield_low", SHARE),
                    new Column("yield_high", SHARE),
                    new Column("target", SHARE),
                    new Column("state", WORD),
                    new Column("p_value", SHARE),
                    new Column("q_value", SHARE),
                    new Column("importance", SHARE),
                    new Column("correlation", CORRELATION),
                    new Column("gain_if_repaired", SHARE),
                    new Column("gain_with_consequences", SHARE),
                    new Column("failed_only_here", COUNT),
                    new Column("outcome_gain", SHARE),
                    new Column("outcome_gain_low", SHARE),
                    new Column("outcome_gain_high", SHARE),
                    new Column("penalty", SHARE),
                    new Column("reward", SHARE),
                    new Column("name", TEXT),
                    new Column("stage", TEXT),
                    new Column("department", CODE),
                    new Column("position", COUNT)));

    private final WeakLinkService weakLinks;

    StepsSource(WeakLinkService weakLinks) {
        this.weakLinks = weakLinks;
    }

    @Override
    public Report report() {
        return REPORT;
    }

    @Override
    public void write(ReportRequest request, CsvRows rows) {
        weakLinks
                .links(request.scope())
                .forEach(journey -> journey.steps().forEach(link -> write(journey, link, rows)));
    }

    private static void write(JourneyLinks journey, StepLink link, CsvRows rows) {
        StepResult step = link.step();
        Optional<Bounds> interval = step.counts().interval();
        rows.text(step.journey()).number((long) step.version()).text(step.step());
        rows.number(step.counts().measured()).number(step.counts().well());
        rows.number(step.counts().notWell()).number(step.counts().unknown());
        rows.share(step.counts().rate());
        rows.share(interval.map(Bounds::low).orElse(null));
        rows.share(interval.map(Bounds::high).orElse(null));
        rows.share((Double) step.target());
        Evidence evidence = link.evidence();
        rows.text(evidence.state().name().toLowerCase(Locale.ROOT));
        rows.share(evidence.pValue()).share(evidence.qValue());
        rows.share(link.importance().map(Importance.Share::share).orElse(null));
        rows.share(link.importance().map(Importance.Share::correlation).orElse(null));
        boolean measured = journey.failures().measured() > 0;
        rows.share(measured ? (Double) link.gain() : null);
        rows.share(measured ? (Double) link.gainWithConsequences() : null);
        rows.number(link.onlyHere());
        rows.share(link.outcome().map(OutcomeModel.Gain::gain).orElse(null));
        rows.share(link.outcome().map(OutcomeModel.Gain::low).orElse(null));
        rows.share(link.outcome().map(OutcomeModel.Gain::high).orElse(null));
        rows.share(link.impact().penalty()).share(link.impact().reward());
        rows.text(step.name()).text(step.stage()).text(step.department());
        // people count from 1
        rows.number(step.position() + 1L).endRow();
    }
}
