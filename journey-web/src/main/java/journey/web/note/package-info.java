/** Notes on days and steps, wherever these are shown. Entry: {@link NotesReader}. */
@NullMarked
package journey.web.note;

import org.jspecify.annotations.NullMarked;
