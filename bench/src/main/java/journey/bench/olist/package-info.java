/**
 * How the orders of a marketplace, spread over several files with one row per order, become the four files that Journey
 * imports. Entry: {@link journey.bench.olist.OlistConverter}.
 */
@NullMarked
package journey.bench.olist;

import org.jspecify.annotations.NullMarked;
