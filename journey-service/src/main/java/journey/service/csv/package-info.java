/** How text leaves in CSV without a spreadsheet running it. Entry: {@link SafeCsv}. */
@NullMarked
package journey.service.csv;

import org.jspecify.annotations.NullMarked;
