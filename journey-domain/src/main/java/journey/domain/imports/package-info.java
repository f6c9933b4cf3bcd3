/** Rows as files and forms bring them: part of the facts, under the firm's own references. */
@NullMarked
package journey.domain.imports;

import org.jspecify.annotations.NullMarked;
