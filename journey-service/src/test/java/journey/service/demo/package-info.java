/** Tests of {@link journey.service.demo}. */
@NullMarked
package journey.service.demo;

import org.jspecify.annotations.NullMarked;
