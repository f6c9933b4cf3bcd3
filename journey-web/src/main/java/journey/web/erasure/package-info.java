/** Erasing a customer for good, by page and by program. Entry: {@link ErasureController}. */
@NullMarked
package journey.web.erasure;

import org.jspecify.annotations.NullMarked;
