@NullMarked
package journey.web.weaklink;

import org.jspecify.annotations.NullMarked;
