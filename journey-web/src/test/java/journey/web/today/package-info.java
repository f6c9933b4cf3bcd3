@NullMarked
package journey.web.today;

import org.jspecify.annotations.NullMarked;
