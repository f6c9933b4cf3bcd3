/** Are transactions said in words as they went? */
@NullMarked
package journey.web.wording;

import org.jspecify.annotations.NullMarked;
