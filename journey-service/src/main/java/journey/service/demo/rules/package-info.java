/**
 * What happened in the demo company: invented customers play through four journeys by mechanisms (queues, delays, moods),
 * so that its weak links are found and not painted. Pure: the same day and zone give the same rows. Entry:
 * {@link DemoCompany}.
 */
@NullMarked
package journey.service.demo.rules;

import org.jspecify.annotations.NullMarked;
