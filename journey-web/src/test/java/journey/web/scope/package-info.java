@NullMarked
package journey.web.scope;

import org.jspecify.annotations.NullMarked;
