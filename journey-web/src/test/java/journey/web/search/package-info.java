@NullMarked
package journey.web.search;

import org.jspecify.annotations.NullMarked;
