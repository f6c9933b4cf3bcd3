/** Tests of {@link journey.service.demo.rules}. */
@NullMarked
package journey.service.demo.rules;

import org.jspecify.annotations.NullMarked;
