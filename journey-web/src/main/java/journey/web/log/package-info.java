/**
 * How frontline staff log a touchpoint in seconds, and how nothing they typed is ever lost. Entry:
 * {@link LogController}.
 */
@NullMarked
package journey.web.log;

import org.jspecify.annotations.NullMarked;
