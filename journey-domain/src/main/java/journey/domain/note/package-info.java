/** What people know of a day or a step that no record tells. */
@NullMarked
package journey.domain.note;

import org.jspecify.annotations.NullMarked;
