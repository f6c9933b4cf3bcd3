/** The blueprint editor: a plan is begun, written, tried on what was recorded, and published. Entry: {@link DraftController}. */
@NullMarked
package journey.web.draft;

import org.jspecify.annotations.NullMarked;
