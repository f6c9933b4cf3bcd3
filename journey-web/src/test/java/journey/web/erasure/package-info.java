/** Tests of erasing a customer. */
@NullMarked
package journey.web.erasure;

import org.jspecify.annotations.NullMarked;
