/** Addresses that somebody shortened by hand lead to the nearest page. Entry: {@link ShortenedAddressController}. */
@NullMarked
package journey.web.shortened;

import org.jspecify.annotations.NullMarked;
