/**
 * Who may use Journey: people's accounts, programs' tokens, the first administrator. Entry:
 * {@link journey.service.access.AccessService}.
 */
@NullMarked
package journey.service.access;

import org.jspecify.annotations.NullMarked;
