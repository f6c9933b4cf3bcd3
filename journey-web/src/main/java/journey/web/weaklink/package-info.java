/**
 * Which step is the weak link, with the evidence, and what to improve first. Entries: {@link WeakLinksController},
 * {@link ImprovementReader}.
 */
@NullMarked
package journey.web.weaklink;

import org.jspecify.annotations.NullMarked;
