/** The firm's own words (step codes, channels, departments, segments, employees) and their numbers. Entry: {@link TermRegistry}. */
@NullMarked
package journey.service.term;

import org.jspecify.annotations.NullMarked;
