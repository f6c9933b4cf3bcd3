package journey.service.reports;

import journey.service.everything.PeriodLength;
import journey.service.scope.Scope;

/** What is asked of a report. */
public record ReportRequest(Scope scope, PeriodLength by) {}
