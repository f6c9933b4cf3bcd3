/** Has everything that is computed built anew or compared with the facts, and shows how far that is. */
@NullMarked
package journey.web.recompute;

import org.jspecify.annotations.NullMarked;
