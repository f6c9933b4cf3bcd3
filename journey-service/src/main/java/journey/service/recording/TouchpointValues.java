package journey.service.recording;

import journey.domain.transaction.Verdict;
import journey.service.scoring.rules.TouchpointJudgement;
import org.jspecify.annotations.Nullable;

/** A touchpoint's computed values as they are stored. */
record TouchpointValues(
        @Nullable Float what,
        @Nullable Float how,
        @Nullable Float score,
        @Nullable Verdict verdict) {

    static TouchpointValues of(TouchpointJudgement judgement) {
        return new TouchpointValues(
                narrow(judgement.what()), narrow(judgement.how()), narrow(judgement.score()), judgement.verdict());
    }

    static @Nullable Float narrow(@Nullable Double value) {
        return value == null ? null : value.floatValue();
    }
}
