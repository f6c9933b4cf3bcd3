/** Files come in here, by program or by page, and their progress is seen. Entries: {@link ImportApiController}, {@link ImportController}. */
@NullMarked
package journey.web.imports;

import org.jspecify.annotations.NullMarked;
