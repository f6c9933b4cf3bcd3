@NullMarked
package journey.web.note;

import org.jspecify.annotations.NullMarked;
