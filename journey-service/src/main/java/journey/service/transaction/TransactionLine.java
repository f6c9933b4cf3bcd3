package journey.service.transaction;

import java.time.Instant;
import journey.domain.transaction.Grade;
import journey.domain.transaction.Shape;
import journey.domain.transaction.Status;
import journey.domain.transaction.Verdict;
import org.jspecify.annotations.Nullable;

/** One transaction in a list. {@code stepVerdicts}: one letter a planned step, W, N, U or - (does not apply). */
public record TransactionLine(
        String reference,
        @Nullable String label,
        String journey,
        int version,
        @Nullable String customer,
        @Nullable String customerName,
        Instant startedAt,
        Status state,
        Verdict verdict,
        @Nullable Double score,
        @Nullable Grade grade,
        Shape shape,
        double coverage,
        @Nullable Integer firstFailing,
        String stepVerdicts) {}
