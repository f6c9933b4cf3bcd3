/** What a plan would say of what was recorded, and which plan the records suggest. Entry: {@link DryRun}. */
@NullMarked
package journey.service.draft.rules;

import org.jspecify.annotations.NullMarked;
