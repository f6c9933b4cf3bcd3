/**
 * Which step is the weak link, with what evidence, what it matters to customers, and what the whole gains if it is
 * repaired. Entry: {@link WeakLinkService}.
 */
@NullMarked
package journey.service.weaklink;

import org.jspecify.annotations.NullMarked;
