/** Do the doors open for those they are meant for, and for nobody else? */
@NullMarked
package journey.web.access;

import org.jspecify.annotations.NullMarked;
