/** What the words mean, where they stand and on a page of their own; and a tour of the demo company. Entry: {@link HelpController}. */
@NullMarked
package journey.web.help;

import org.jspecify.annotations.NullMarked;
