@NullMarked
package journey.web.recompute;

import org.jspecify.annotations.NullMarked;
