/** Says what changed from one period to the next. Entry: {@link ChangeWords}. */
@NullMarked
package journey.web.change;

import org.jspecify.annotations.NullMarked;
