/** Do the rules of measurement say what docs/scoring.md promises, at every threshold and for every combination? */
@NullMarked
package journey.service.scoring.rules;

import org.jspecify.annotations.NullMarked;
