@NullMarked
package journey.web.listing;

import org.jspecify.annotations.NullMarked;
