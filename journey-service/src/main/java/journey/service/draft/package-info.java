/**
 * Plans that are being written, and what publishing one would change. Entry: {@link DraftService}; what the steps of
 * a plan's text are: {@link PlanText}.
 */
@NullMarked
package journey.service.draft;

import org.jspecify.annotations.NullMarked;
