/**
 * Which steps are weak links, how sure that is, since when, what they matter for the outcome, and what the whole gains
 * if they are repaired. Pure functions of counts. Entry: {@link WeakLinkRule}.
 */
@NullMarked
package journey.service.weaklink.rules;

import org.jspecify.annotations.NullMarked;
