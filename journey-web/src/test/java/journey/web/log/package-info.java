/** Is an entry stored once, and nothing typed lost? */
@NullMarked
package journey.web.log;

import org.jspecify.annotations.NullMarked;
