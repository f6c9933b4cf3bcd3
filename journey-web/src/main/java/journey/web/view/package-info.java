/** Saved views: pages with their filters under a name. Entry: {@link ViewController}. */
@NullMarked
package journey.web.view;

import org.jspecify.annotations.NullMarked;
