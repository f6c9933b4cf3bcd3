/** The catalogue of CSV reports as a page and for programs, and the reports themselves. Entry: {@link ReportController}. */
@NullMarked
package journey.web.reports;

import org.jspecify.annotations.NullMarked;
