/**
 * Answers "how does it look": the chain, the map, the trend, the bead line and their small marks as HTML and SVG that
 * need no script and no inline style. Pages fill the records and call {@link journey.web.chart.Charts}.
 */
@NullMarked
package journey.web.chart;

import org.jspecify.annotations.NullMarked;
