/**
 * Who may open which address, and how people and programs come in. The list of addresses and roles: {@link
 * journey.web.access.Routes}.
 */
@NullMarked
package journey.web.access;

import org.jspecify.annotations.NullMarked;
