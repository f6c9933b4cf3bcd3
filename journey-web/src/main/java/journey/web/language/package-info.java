/** In which language pages speak, and how dates and numbers are written. Entry: {@link Languages}. */
@NullMarked
package journey.web.language;

import org.jspecify.annotations.NullMarked;
