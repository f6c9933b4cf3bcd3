package journey.service.recording;

import java.math.BigDecimal;
import journey.domain.journey.Blueprint;
import journey.domain.transaction.TransactionFacts;
import journey.service.scoring.rules.TransactionJudgement;
import org.jspecify.annotations.Nullable;

/**
 * One transaction as it was recorded and as it is judged.
 *
 * @param blueprint the version it goes by; null while its journey is not known
 * @param judgement null while its journey is not known
 */
public record RecordedFacts(
        String reference,
        @Nullable String label,
        @Nullable Blueprint blueprint,
        @Nullable String customer,
        @Nullable String channel,
        @Nullable String segment,
        @Nullable BigDecimal value,
        @Nullable String currency,
        TransactionFacts facts,
        @Nullable TransactionJudgement judgement) {}
