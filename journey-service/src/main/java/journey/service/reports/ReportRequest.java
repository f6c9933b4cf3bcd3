package journey.service.reports;

import journey.domain.transaction.Shape;
import journey.service.everything.PeriodLength;
import journey.service.scope.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a report.
 *
 * @param shape of the transactions; null: any
 */
public record ReportRequest(
        Scope scope, PeriodLength by, @Nullable Shape shape) {

    /** Of transactions of any shape. */
    public ReportRequest(Scope scope, PeriodLength by) {
        this(scope, by, null);
    }
}
