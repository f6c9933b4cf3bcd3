package journey.service.demo.rules;

import java.util.HashMap;
import java.util.Map;
import journey.service.demo.rules.JourneyPlay.Channel;

/** When the steps of one visit happen, and for when they were promised. Seconds since 1970; 0: never. */
final class Timing {

    private static final double HOUR = 3600;
    private static final double QUOTE_SPREAD = 0.22;
    private static final double DELAY_SPREAD = 0.45;
    /** A date is met unless the work takes this many times what is usual. */
    private static final double DATE_HOLDS_TO = 1.75;

    private static final double SKILL_SPEEDS = 0.3;
    private static final double DECLINE_SLOWS = 0.42;

    private final DemoCalendar calendar;
    private final Queues queues;
    private final Channel channel;
    private final Chance chance;
    private final Map<String, Long> times = new HashMap<>();
    private long before;
    private long last;

    Timing(DemoCalendar calendar, Queues queues, Channel channel, Chance chance, long start) {
        this.calendar = calendar;
        this.queues = queues;
        this.channel = channel;
        this.chance = chance;
        this.before = start;
        this.last = start;
    }

    long last() {
        return last;
    }

    long promised(StepPlay step) {
        Long from = step.promiseAfter == null ? null : times.get(step.promiseAfter);
        if (from == null) {
            return 0;
        }
        double hours = step.quotedHours > 0 ? chance.logNormal(step.quotedHours, QUOTE_SPREAD) : step.withinHours;
        return from + (long) (hours * HOUR);
    }

    long occurs(StepPlay step, long promised) {
        if (chance.hit(step.early)) {
            return (long) chance.between((double) before, (double) last);
        }
        double pace = pace(step);
        double queued = queues.days(step.department, calendar.dayOf(last));
        long at = last + (long) (HOUR * chance.logNormal(step.medianHours, step.spread) * pace);
        if (step.quotedHours > 0 && promised > 0) {
            double delay = chance.logNormal(pace * (1 + 0.25 * queued), DELAY_SPREAD) / DATE_HOLDS_TO - 1;
            at = Math.max(at, promised + (long) (HOUR * step.slackHours * delay));
        } else if (step.office) {
            at += (long) (24 * HOUR * queued * chance.between(0.6, 1.2));
        }
        return step.office ? calendar.open(at, chance) : at;
    }

    /** The same thing again, in about half of the time. */
    long again(StepPlay step, long at) {
        long later = at + (long) (HOUR * chance.logNormal(Math.max(0.5, step.medianHours / 2), step.spread));
        return step.office ? calendar.open(later, chance) : later;
    }

    void happened(StepPlay step, long at) {
        times.put(step.code, at);
        before = Math.min(last, at);
        last = Math.max(last, at);
    }

    private double pace(StepPlay step) {
        double decline = step.department.equals(DemoCompany.CARRIER) ? DECLINE_SLOWS * calendar.decline(last) : 0;
        return Math.exp(-SKILL_SPEEDS * channel.skill()) * (1 + decline);
    }
}
