@NullMarked
package journey.web.draft;

import org.jspecify.annotations.NullMarked;
