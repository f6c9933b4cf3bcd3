@NullMarked
package journey.web.language;

import org.jspecify.annotations.NullMarked;
