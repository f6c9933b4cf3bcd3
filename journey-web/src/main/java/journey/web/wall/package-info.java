/** The wall: the whole picture made of hundreds of transactions. Entry: {@link WallController}. */
@NullMarked
package journey.web.wall;

import org.jspecify.annotations.NullMarked;
