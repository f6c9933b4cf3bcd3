/** The search that stands at the head of every page. Entry: {@link SearchController}. */
@NullMarked
package journey.web.search;

import org.jspecify.annotations.NullMarked;
