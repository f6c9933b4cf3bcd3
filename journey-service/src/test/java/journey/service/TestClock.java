package journey.service;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is set. */
public final class TestClock extends Clock {

    /** The moment at which it stands in the beginning. */
    public static final Instant BEGINNING = Instant.parse("2026-03-02T12:00:00Z");

    private volatile Instant now = BEGINNING;

    /** Sets it to a moment. */
    public void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
