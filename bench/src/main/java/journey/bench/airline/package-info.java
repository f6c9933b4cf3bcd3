/**
 * How the ratings of a flight, one row per passenger with a column per step, become the files that Journey imports.
 * Entry: {@link journey.bench.airline.AirlineConverter}.
 */
@NullMarked
package journey.bench.airline;

import org.jspecify.annotations.NullMarked;
