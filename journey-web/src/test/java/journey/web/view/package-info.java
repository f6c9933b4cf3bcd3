@NullMarked
package journey.web.view;

import org.jspecify.annotations.NullMarked;
