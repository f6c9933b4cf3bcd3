/** What all features share: ids derived from references, and the firm's words. */
@NullMarked
package journey.domain;

import org.jspecify.annotations.NullMarked;
