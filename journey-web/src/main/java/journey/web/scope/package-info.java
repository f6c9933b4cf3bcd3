/** How the filters in an address become a scope, and a scope an address. Entry: {@link ScopeParameters}. */
@NullMarked
package journey.web.scope;

import org.jspecify.annotations.NullMarked;
