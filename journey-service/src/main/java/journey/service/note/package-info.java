/** What people noted of days and steps. Entry: {@link NoteService}. */
@NullMarked
package journey.service.note;

import org.jspecify.annotations.NullMarked;
