package journey.service.scoring.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import journey.domain.journey.Measure;
import journey.domain.journey.Measure.Kind;
import journey.domain.journey.Standard;
import journey.domain.touchpoint.Touchpoint;
import journey.domain.transaction.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Judges one touchpoint: WHAT, HOW, score and the three-valued verdict.
 *
 * <p>WHAT = mean of the measured what-parts, HOW = mean of the measured how-parts, score = ½·WHAT + ½·HOW, all 0 to 100;
 * with one side unmeasured the score is the other side, with both unmeasured there is none. What is NOT_WELL scores at
 * most {@value #MOST_NOT_WELL}. Verdict: a required measure not well, or the customer's word against it → NOT_WELL;
 * otherwise all required measured → WELL; otherwise UNKNOWN. The customer's word "well" makes it WELL where only how-parts
 * are missing.
 *
 * <p>A touchpoint with a time and nothing said about DONE was done, where the standard asks for that. What was not done
 * keeps no promise: its ON_TIME is unmeasured until the promise has passed, and 0 from then on.
 */
public final class TouchpointRule {

    /** The highest score of what is NOT_WELL: a score never contradicts its verdict. */
    static final double MOST_NOT_WELL = 50;

    private static final Standard NO_STANDARD = Standard.DONE;

    private final Touchpoint touchpoint;
    private final Standard standard;
    private final boolean planned;
    private final @Nullable Deadline deadline;
    private final Instant now;

    private final List<Finding> findings = new ArrayList<>();
    private final Mean what = new Mean();
    private final Mean how = new Mean();
    private boolean failed;
    private int measured;
    private boolean neverCame;
    private boolean whatMissing;
    private boolean howMissing;

    private TouchpointRule(
            Touchpoint touchpoint, @Nullable Standard standard, @Nullable Deadline deadline, Instant now) {
        this.touchpoint = touchpoint;
        this.standard = standard == null ? NO_STANDARD : standard;
        this.planned = standard != null;
        this.deadline = deadline;
        this.now = now;
    }

    /**
     * Judges a touchpoint of a planned step.
     *
     * @param deadline the promise that binds it, its own or the plan's; null: nothing was promised
     * @param now the moment of judging: an expected touchpoint is late from its promise on
     */
    static TouchpointJudgement judge(
            Touchpoint touchpoint, Standard standard, @Nullable Deadline deadline, CustomerWord word, Instant now) {
        return new TouchpointRule(touchpoint, standard, deadline, now).judge(word);
    }

    /** Judges an ad hoc touchpoint: it has its scores, but no standard and so no verdict. */
    static TouchpointJudgement judgeAdHoc(Touchpoint touchpoint, @Nullable Deadline deadline, Instant now) {
        return new TouchpointRule(touchpoint, null, deadline, now).judge(CustomerWord.NONE);
    }

    private TouchpointJudgement judge(CustomerWord word) {
        if (!touchpoint.isApplicable()) {
            return new TouchpointJudgement(null, null, null, null, true, 0, List.of(new Finding.NotApplicable()));
        }
        for (Measure measure : Measure.values()) {
            if (measure == Measure.ON_TIME) {
                weighTime();
            } else {
                weigh(measure);
            }
        }
        Verdict verdict = planned ? verdict(word) : null;
        Instant first = touchpoint.firstPromisedAt() != null ? touchpoint.firstPromisedAt() : touchpoint.promise();
        Instant last = touchpoint.promisedAt();
        if (first != null && last != null && !first.equals(last)) {
            findings.add(new Finding.PromiseMoved(first, last, touchpoint.brokenPromisedAt() != null));
        }
        return new TouchpointJudgement(
                what.value(), how.value(), score(verdict), verdict, complete(word), measured(), List.copyOf(findings));
    }

    private boolean complete(CustomerWord word) {
        boolean felt = !howMissing || word != CustomerWord.NONE;
        return neverCame || (!touchpoint.isExpected() && !whatMissing && felt);
    }

    /** What is late and never came is known altogether: nothing of it is left to be measured. */
    private int measured() {
        return neverCame && planned ? standard.required().size() : measured;
    }

    private void weigh(Measure measure) {
        boolean required = requires(measure);
        Integer raw = touchpoint.measures().value(measure);
        if (raw == null && measure == Measure.DONE && required && touchpoint.occurredAt() != null) {
            raw = 1;
        }
        if (raw == null) {
            missing(measure, required);
            return;
        }
        int cut = planned ? standard.cut(measure) : measure.defaultCut();
        boolean well = measure.isWell(raw, cut);
        findings.add(new Finding.Measured(measure, raw, cut, well, required));
        count(measure.kind(), MeasureScale.value(measure, raw), well, required);
    }

    private void weighTime() {
        boolean required = requires(Measure.ON_TIME);
        Instant time = touchpoint.occurredAt();
        boolean done = !Boolean.FALSE.equals(touchpoint.measures().done());
        if (deadline == null) {
            missing(Measure.ON_TIME, required);
        } else if (time != null && done) {
            boolean well = deadline.isKeptAt(time);
            findings.add(new Finding.Timed(deadline.lateness(time), deadline.due(), well, required));
            count(Kind.WHAT, deadline.value(time), well, required);
        } else if (touchpoint.isExpected() || !done) {
            awaited(deadline, required);
        } else {
            missing(Measure.ON_TIME, required);
        }
    }

    /** The step has not come: late once its promise has passed, whatever its standard requires. */
    private void awaited(Deadline awaited, boolean required) {
        if (awaited.isKeptAt(now)) {
            findings.add(new Finding.Due(awaited.due()));
            whatMissing |= required;
        } else {
            findings.add(new Finding.Overdue(awaited.due()));
            failed = true;
            neverCame = touchpoint.isExpected();
            count(Kind.WHAT, 0, false, required);
        }
    }

    private void count(Kind kind, double value, boolean well, boolean required) {
        (kind == Kind.WHAT ? what : how).add(value);
        if (required) {
            measured++;
            failed |= !well;
        }
    }

    private void missing(Measure measure, boolean required) {
        if (!required) {
            return;
        }
        findings.add(new Finding.NotMeasured(measure));
        if (measure.kind() == Kind.WHAT) {
            whatMissing = true;
        } else {
            howMissing = true;
        }
    }

    private Verdict verdict(CustomerWord word) {
        if (word != CustomerWord.NONE) {
            findings.add(new Finding.CustomerSaid(word == CustomerWord.WELL));
        }
        if (failed || word == CustomerWord.NOT_WELL) {
            return Verdict.NOT_WELL;
        }
        if (touchpoint.isExpected() || whatMissing) {
            return Verdict.UNKNOWN;
        }
        return !howMissing || word == CustomerWord.WELL ? Verdict.WELL : Verdict.UNKNOWN;
    }

    private @Nullable Double score(@Nullable Verdict verdict) {
        Double w = what.value();
        Double h = how.value();
        Double mean = w == null ? h : h == null ? w : Double.valueOf((w + h) / 2);
        return mean == null || verdict != Verdict.NOT_WELL ? mean : Double.valueOf(Math.min(MOST_NOT_WELL, mean));
    }

    private boolean requires(Measure measure) {
        return planned && standard.requires(measure);
    }
}
