/** Is this a demonstration, and with what company? Entry: {@link journey.service.demo.DemoMode}. */
@NullMarked
package journey.service.demo;

import org.jspecify.annotations.NullMarked;
