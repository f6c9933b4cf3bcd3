package journey.web.draft;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import journey.domain.journey.Definition;
import journey.domain.journey.Step;
import journey.domain.transaction.Verdict;
import journey.service.draft.DryRunService.Outlook;
import journey.service.draft.rules.DryRun;
import journey.service.draft.rules.DryRun.StepEffect;
import journey.service.draft.rules.DryRun.VerdictChange;
import journey.service.everything.rules.Bounds;
import journey.service.everything.rules.EverythingRate;
import journey.service.everything.rules.StepYield;
import journey.web.draft.PublishPage.OutlookPart;
import journey.web.draft.PublishPage.StepLine;
import journey.web.draft.PublishPage.VerdictLine;
import journey.web.scope.Addresses;
import journey.web.sentence.Figure;
import journey.web.sentence.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a plan would say of the last days. */
@Component
class OutlookReader {

    private final Texts texts;

    OutlookReader(Texts texts) {
        this.texts = texts;
    }

    OutlookPart outlook(Outlook outlook, Definition before, Definition after) {
        DryRun run = outlook.result();
        List<StepEffect> changed =
                run.steps().stream().filter(StepEffect::isChanged).toList();
        return new OutlookPart(
                how(outlook),
                figures(run.before()),
                figures(run.after()),
                difference(run),
                run.leftOut().stream().map(code -> name(code, after, before)).collect(Collectors.joining(", ")),
                run.changes().stream().map(this::line).toList(),
                changed.stream().map(effect -> line(effect, before, after)).toList(),
                run.steps().size() - changed.size());
    }

    private String how(Outlook outlook) {
        long judged = outlook.result().transactions();
        return texts.say(
                judged < outlook.transactions() ? "draft.outlook.sample" : "draft.outlook.all",
                texts.figures().count(judged),
                texts.figures().count(outlook.transactions()),
                texts.figures().day(outlook.from()),
                texts.figures().day(outlook.until()));
    }

    private PublishPage.Figures figures(EverythingRate rate) {
        return new PublishPage.Figures(
                texts.figures().percentFine(rate.rate().orElse(Double.NaN)),
                rate.interval().map(this::interval).orElse(""),
                texts.say(
                        "draft.outlook.counts",
                        texts.figures().count(rate.well()),
                        texts.figures().count(rate.notWell()),
                        texts.figures().count(rate.unknown())));
    }

    private String difference(DryRun run) {
        if (run.before().rate().isEmpty() || run.after().rate().isEmpty()) {
            return "";
        }
        double points = run.after().rate().getAsDouble() - run.before().rate().getAsDouble();
        return points == 0
                ? texts.say("draft.outlook.same")
                : texts.say(
                        points > 0 ? "draft.outlook.more" : "draft.outlook.less",
                        texts.figures().rise(Math.abs(points)).substring(1));
    }

    private VerdictLine line(VerdictChange change) {
        return new VerdictLine(
                texts.say(
                        "draft.outlook.change",
                        texts.figures().count(change.count()),
                        verdict(change.from()),
                        verdict(change.to())),
                change.examples().stream()
                        .map(reference -> new Figure(reference, "/transactions/" + Addresses.segment(reference)))
                        .toList());
    }

    private StepLine line(StepEffect effect, Definition before, Definition after) {
        Step step = after.step(effect.code());
        StepYield would = effect.after();
        return new StepLine(
                name(effect.code(), after, before),
                share(effect.before()),
                counts(effect.before()),
                share(would),
                counts(would),
                step == null ? "" : texts.figures().percentExact(step.target()),
                step != null
                        && would != null
                        && would.rate().isPresent()
                        && would.rate().getAsDouble() < step.target());
    }

    private String share(@Nullable StepYield counts) {
        return counts == null
                ? texts.say("draft.outlook.absent")
                : texts.figures().percentFine(counts.rate().orElse(Double.NaN));
    }

    private String counts(@Nullable StepYield counts) {
        return counts == null
                ? ""
                : texts.say(
                        "draft.outlook.counts",
                        texts.figures().count(counts.well()),
                        texts.figures().count(counts.notWell()),
                        texts.figures().count(counts.unknown()));
    }

    private String verdict(Verdict verdict) {
        return texts.say("verdict." + verdict.name().toLowerCase(Locale.ROOT));
    }

    private String interval(Bounds bounds) {
        return texts.figures().interval(bounds.low(), bounds.high());
    }

    private static String name(String code, Definition plan, Definition otherwise) {
        Step step = plan.step(code) == null ? otherwise.step(code) : plan.step(code);
        return step == null ? code : step.name();
    }
}
