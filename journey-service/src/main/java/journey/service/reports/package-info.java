/** Every table as CSV, streamed, with its columns' units. Entry: {@link ReportService}. */
@NullMarked
package journey.service.reports;

import org.jspecify.annotations.NullMarked;
