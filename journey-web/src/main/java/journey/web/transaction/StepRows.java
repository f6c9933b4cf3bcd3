package journey.web.transaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import journey.domain.journey.Definition;
import journey.domain.journey.Step;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.Verdict;
import journey.service.recording.RecordedFacts;
import journey.service.scoring.rules.Finding;
import journey.service.scoring.rules.StepJudgement;
import journey.service.scoring.rules.TransactionJudgement;
import journey.service.scoring.rules.TransactionJudgement.JudgedTouchpoint;
import journey.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a transaction line by line: the plan's steps in planned order, each occurrence a line, and every unplanned
 * touchpoint behind the last step of the plan that had come before it.
 */
final class StepRows {

    private static final Comparator<JudgedTouchpoint> BY_TIME = Comparator.comparing(
                    (JudgedTouchpoint judged) -> judged.touchpoint().occurredAt(),
                    Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(judged -> judged.touchpoint().occurrence());

    private final @Nullable Definition plan;

    private StepRows(@Nullable Definition plan) {
        this.plan = plan;
    }

    static List<StepRow> of(RecordedFacts facts) {
        TransactionJudgement judgement = facts.judgement();
        StepRows rows = new StepRows(
                facts.blueprint() == null ? null : facts.blueprint().definition());
        return judgement == null ? rows.unjudged(facts) : rows.judged(judgement);
    }

    /** What a step is called: by the plan, or else by its code. */
    static String name(@Nullable Definition plan, String code) {
        Step step = plan == null ? null : plan.step(code);
        return step == null ? Wording.named(code) : step.name();
    }

    private List<StepRow> unjudged(RecordedFacts facts) {
        return facts.facts().touchpoints().stream()
                .sorted(Comparator.comparing(
                        Touchpoint::occurredAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .map(touchpoint -> row(touchpoint, touchpoint.promisedAt(), List.of()))
                .toList();
    }

    private StepRow row(Touchpoint touchpoint, @Nullable Instant due, List<Finding> findings) {
        String name = name(plan, touchpoint.step());
        String department = touchpoint.department();
        return new StepRow(
                touchpoint.step(), name, null, false, department, touchpoint, due, null, null, null, null, findings);
    }

    private List<StepRow> judged(TransactionJudgement judgement) {
        List<StepRow> rows = new ArrayList<>();
        for (StepJudgement step : judgement.steps()) {
            rows.addAll(planned(step, judgement));
        }
        judgement.touchpoints().stream()
                .filter(judged -> judged.position() == null)
                .sorted(BY_TIME)
                .forEach(judged -> rows.add(
                        placeOf(judged, rows),
                        row(judged, null, judged.judgement().findings())));
        return rows;
    }

    private List<StepRow> planned(StepJudgement step, TransactionJudgement judgement) {
        List<JudgedTouchpoint> occurrences = judgement.touchpoints().stream()
                .filter(judged -> Objects.equals(judged.position(), step.position()))
                .sorted(BY_TIME)
                .toList();
        if (occurrences.isEmpty()) {
            return List.of(absent(step));
        }
        List<StepRow> rows = new ArrayList<>();
        for (JudgedTouchpoint judged : occurrences) {
            boolean last = rows.size() == occurrences.size() - 1;
            rows.add(row(
                    judged,
                    step,
                    last ? lastFindings(step, occurrences) : judged.judgement().findings()));
        }
        Verdict verdict = step.verdict();
        boolean shown = rows.stream().anyMatch(row -> row.verdict() == verdict);
        StepRow last = rows.get(rows.size() - 1);
        if (!shown && verdict != null) {
            rows.set(rows.size() - 1, withVerdict(last, verdict));
        }
        return rows;
    }

    /** The last occurrence's reasons, and those of the step that no single occurrence shows. */
    private static List<Finding> lastFindings(StepJudgement step, List<JudgedTouchpoint> occurrences) {
        Set<Finding> shown = occurrences.stream()
                .flatMap(judged -> judged.judgement().findings().stream())
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>(
                occurrences.get(occurrences.size() - 1).judgement().findings());
        step.findings().stream().filter(finding -> !shown.contains(finding)).forEach(findings::add);
        return findings;
    }

    private StepRow row(JudgedTouchpoint judged, @Nullable StepJudgement step, List<Finding> findings) {
        Touchpoint touchpoint = judged.touchpoint();
        String department = touchpoint.department();
        return new StepRow(
                touchpoint.step(),
                name(plan, touchpoint.step()),
                judged.position(),
                step != null && step.step().required(),
                department == null && step != null ? step.step().department() : department,
                touchpoint,
                due(findings, touchpoint.promisedAt()),
                judged.judgement().what(),
                judged.judgement().how(),
                judged.judgement().score(),
                judged.judgement().verdict(),
                findings);
    }

    private static StepRow absent(StepJudgement judged) {
        Step step = judged.step();
        return new StepRow(
                step.code(),
                step.name(),
                judged.position(),
                step.required(),
                step.department(),
                null,
                due(judged.findings(), null),
                null,
                null,
                null,
                judged.verdict(),
                judged.findings());
    }

    private static StepRow withVerdict(StepRow row, Verdict verdict) {
        return new StepRow(
                row.step(),
                row.name(),
                row.position(),
                row.required(),
                row.department(),
                row.touchpoint(),
                row.due(),
                row.what(),
                row.how(),
                row.score(),
                verdict,
                row.findings());
    }

    private static @Nullable Instant due(List<Finding> findings, @Nullable Instant own) {
        for (Finding finding : findings) {
            if (finding instanceof Finding.Timed timed) {
                return timed.due();
            } else if (finding instanceof Finding.Overdue overdue) {
                return overdue.due();
            } else if (finding instanceof Finding.Due due) {
                return due.due();
            }
        }
        return own;
    }

    private static int placeOf(JudgedTouchpoint adHoc, List<StepRow> rows) {
        Instant time = adHoc.touchpoint().occurredAt();
        int place = 0;
        for (int i = 0; i < rows.size(); i++) {
            Instant came = rows.get(i).at();
            if (came != null && time != null && !came.isAfter(time)) {
                place = i + 1;
            }
        }
        return time == null ? rows.size() : place;
    }
}
