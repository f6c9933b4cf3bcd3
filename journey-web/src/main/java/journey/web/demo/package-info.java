/** The demo company's one button: an administrator removes it. Entry: {@link DemoController}. */
@NullMarked
package journey.web.demo;

import org.jspecify.annotations.NullMarked;
