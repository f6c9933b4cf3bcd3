/**
 * The application as users have it: a jar that is started, and addresses that are asked. Entry:
 * {@link journey.bench.run.application.Application}.
 */
@NullMarked
package journey.bench.run.application;

import org.jspecify.annotations.NullMarked;
