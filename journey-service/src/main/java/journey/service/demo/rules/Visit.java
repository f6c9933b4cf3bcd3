package journey.service.demo.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import journey.domain.imports.FactRow.TouchpointRow;
import journey.domain.imports.FactRow.TransactionRow;
import journey.domain.journey.Measure;
import journey.domain.touchpoint.Measures;
import journey.domain.touchpoint.Moment;
import journey.domain.transaction.Status;
import journey.service.demo.rules.JourneyPlay.Channel;
import org.jspecify.annotations.Nullable;

/** One customer going through one journey, step by step, until it ends, is given up or today has come. */
final class Visit {

    /** The ad hoc contact that a late step causes. */
    static final String WHERE_IS_IT = "call-where-is-it";

    private static final String ADVICE = "asked-for-advice";
    /** Shares of touchpoints at which staff note how the customer felt, and which customers rate, though not asked to. */
    private static final double NOTED = 0.5;

    private static final double RATED = 0.15;
    private static final int LEAST_SECONDS_OF_A_CALL = 1_800;

    /** What all visits share. */
    record World(DemoCalendar calendar, Queues queues, Pools pools) {}

    private final World world;
    private final JourneyPlay journey;
    private final Person person;
    private final String reference;
    private final Channel channel;
    private final Chance chance;

    /** Of its own: what is noted besides changes nothing of what happens. */
    private final Chance noting;

    private final long start;
    private final Timing timing;
    private final Mood mood;
    private final TouchpointDesk desk;
    private final List<Experience> experiences = new ArrayList<>();
    private Status status = Status.COMPLETED;

    Visit(World world, JourneyPlay journey, Person person, String reference, long start, Chance chance) {
        this.world = world;
        this.journey = journey;
        this.person = person;
        this.reference = reference;
        this.chance = chance;
        this.noting = Chance.seeded(reference.hashCode());
        this.channel = journey.channel(chance);
        this.start = journey.steps().get(0).office ? world.calendar.open(start, chance) : start;
        this.timing = new Timing(world.calendar, world.queues, channel, chance, this.start);
        this.mood = new Mood(person.mood(), channel.skill(), chance);
        this.desk = new TouchpointDesk(reference, channel.code(), world.pools, chance);
    }

    void play() {
        List<StepPlay> steps = journey.steps();
        for (int position = 0; position < steps.size() && status == Status.COMPLETED; position++) {
            StepPlay step = steps.get(position);
            if (!chance.hit(step.applies)) {
                desk.notApplicable(step);
            } else if (!chance.hit(step.skip)) {
                play(step);
                if (status == Status.COMPLETED && step.exit && chance.hit(givesUp())) {
                    status = Status.CANCELLED;
                }
            }
        }
    }

    private void play(StepPlay step) {
        long promised = timing.promised(step);
        long at = timing.occurs(step, promised);
        if (at > world.calendar.now()) {
            status = Status.OPEN;
            if (promised > 0) {
                desk.expected(step, promised);
                callIfLate(step, promised, world.calendar.now());
            }
            return;
        }
        boolean failed = step.failure > 0 && chance.hit(step.failure * errors());
        int repeats = step.repeat > 0 && chance.hit(step.repeat * errors()) ? 1 + (chance.hit(0.2) ? 1 : 0) : 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            at = Math.min(world.calendar.now(), timing.again(step, at));
        }
        feelFacts(step, promised, at, failed || repeats > 0);
        record(step, at, promised, failed, repeats);
        callIfLate(step, promised, at);
        if (chance.hit(0.006)) {
            desk.adHoc(ADVICE, at, null, Measures.NONE, null);
        }
        timing.happened(step, at);
        mood.settle();
    }

    /** Plans change now and then; too much pain drives away. */
    private double givesUp() {
        return 0.006 + (mood.pain() > 1.2 ? 0.14 : 0);
    }

    private double errors() {
        return Math.exp(-channel.skill());
    }

    private void feelFacts(StepPlay step, long promised, long at, boolean again) {
        if (promised > 0 && at > promised) {
            double span = step.quotedHours > 0 ? step.slackHours : step.withinHours;
            mood.waited((at - promised) / 3600.0 / span);
        }
        if (again) {
            mood.again();
        }
    }

    private void record(StepPlay step, long at, long promised, boolean failed, int repeats) {
        Moment moment = moment();
        String note = chance.hit(0.025) ? world.pools.sentence(journey.code(), "*", "note", chance) : null;
        Measures measures = measures(step, !failed, repeats);
        desk.happened(step, at, promised, noted(step, measures), moment, note);
        if (failed) {
            long later = timing.again(step, at);
            if (later <= world.calendar.now()) {
                desk.happened(step, later, promised, measures(step, true, repeats), null, null);
            }
        }
        double late = promised > 0 ? Math.max(0, (at - promised) / 3600.0) : 0;
        experiences.add(new Experience(step.code, late, failed || repeats > 0, isCold(measures)));
    }

    private @Nullable Moment moment() {
        double often = 0.004 + 0.006 * Math.max(0, channel.skill()) + (mood.pain() > 1 ? 0.012 : 0);
        if (!chance.hit(often)) {
            return null;
        }
        mood.delighted();
        return mood.pain() > 1
                ? chance.pick(List.of(Moment.MIRACLE, Moment.GOING_THE_DISTANCE))
                : chance.pick(List.of(Moment.SURPRISE, Moment.SURPRISE, Moment.SELFLESS, Moment.GOING_THE_DISTANCE));
    }

    private Measures measures(StepPlay step, boolean done, int repeats) {
        boolean unmeasured = chance.hit(step.gap);
        return new Measures(
                step.measures(Measure.DONE) ? done : null,
                step.measures(Measure.EFFORT) ? (Integer) mood.eased(step.ease) : null,
                step.measures(Measure.REWORK) ? (Integer) repeats : null,
                felt(step, Measure.SATISFACTION, unmeasured),
                felt(step, Measure.FEELING, unmeasured),
                felt(step, Measure.CLARITY, unmeasured),
                felt(step, Measure.RESPECT, unmeasured),
                felt(step, Measure.RECOGNITION, unmeasured));
    }

    /**
     * With what is told besides what the plan requires: staff note now and then how the customer felt, where no feeling is
     * asked for, and a few customers rate the step.
     */
    private Measures noted(StepPlay step, Measures measures) {
        boolean seen = noting.hit(NOTED);
        boolean rated = noting.hit(RATED);
        boolean felt = step.measures.stream().anyMatch(measure -> measure.kind() == Measure.Kind.HOW);
        return new Measures(
                measures.done(),
                measures.effort(),
                measures.rework(),
                rated && !step.measures(Measure.SATISFACTION)
                        ? (Integer) mood.shown(step.warmth, noting)
                        : measures.satisfaction(),
                seen && !felt ? (Integer) mood.shown(step.warmth, noting) : measures.feeling(),
                measures.clarity(),
                measures.respect(),
                measures.recognition());
    }

    private @Nullable Integer felt(StepPlay step, Measure measure, boolean unmeasured) {
        if (unmeasured || !step.measures(measure)) {
            return null;
        }
        double known = measure == Measure.RECOGNITION ? person.known(channel.code()) : 0;
        return mood.felt(step.warmth + known);
    }

    private static boolean isCold(Measures measures) {
        for (Measure measure : Measure.values()) {
            Integer value = measure == Measure.ON_TIME ? null : measures.value(measure);
            boolean felt = measure.kind() == Measure.Kind.HOW || measure == Measure.EFFORT;
            if (felt && value != null && value < Math.min(5, measure.defaultCut())) {
                return true;
            }
        }
        return false;
    }

    /** Whoever waits in vain may call, between the promise and the time at which the wait is over. */
    private void callIfLate(StepPlay step, long promised, long until) {
        if (promised == 0 || until - promised < LEAST_SECONDS_OF_A_CALL) {
            return;
        }
        double lateDays = (double) (until - promised) / 86_400;
        if (chance.hit(0.12 + Math.min(0.45, 0.12 * lateDays))) {
            long called = (long) chance.between(promised + LEAST_SECONDS_OF_A_CALL / 2.0, (double) until);
            Measures measures = new Measures(null, null, null, null, mood.felt(0.6), null, null, null);
            desk.adHoc(WHERE_IS_IT, called, step.code, measures, null);
        }
    }

    TransactionRow transaction() {
        boolean closed = status != Status.OPEN;
        double value = journey.medianValue() == 0 ? 0 : chance.logNormal(journey.medianValue(), 0.5);
        return new TransactionRow(
                reference,
                journey.code(),
                person.reference,
                chance.pick(journey.labels()),
                Instant.ofEpochSecond(start),
                closed ? Instant.ofEpochSecond(timing.last()) : null,
                status,
                channel.code(),
                null,
                value == 0 ? null : BigDecimal.valueOf(Math.round(value * 100), 2),
                value == 0 ? null : journey.currency());
    }

    String reference() {
        return reference;
    }

    String journeyCode() {
        return journey.code();
    }

    List<TouchpointRow> touchpoints() {
        return desk.rows();
    }

    List<Experience> experiences() {
        return experiences;
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }

    long ended() {
        return timing.last();
    }

    String channelCode() {
        return channel.code();
    }

    /** How content the customer is in the end, in standard deviations; without noise. */
    double satisfaction() {
        long failures = experiences.stream().filter(Experience::failed).count();
        double cancelled = status == Status.CANCELLED ? 1.2 : 0;
        return 1.15 + 1.2 * mood.value() + 0.3 * channel.skill() - 0.5 * failures - cancelled;
    }
}
