/** Do the pages tell what really happened, and what a department has to do with it? */
@NullMarked
package journey.web.flow;

import org.jspecify.annotations.NullMarked;
