@NullMarked
package journey.web.help;

import org.jspecify.annotations.NullMarked;
