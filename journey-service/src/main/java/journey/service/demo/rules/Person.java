package journey.service.demo.rules;

import journey.domain.customer.CustomerKind;
import org.jspecify.annotations.Nullable;

/** One customer, and what earlier visits left behind. */
final class Person {

    private static final double MOST_TAUGHT = 0.4;

    final String reference;
    final String name;
    final String segment;
    final CustomerKind kind;
    /** How kindly this customer judges. */
    private final double disposition;
    /** Below 0: each visit makes more demanding; above: more forgiving. */
    private final double taughtByVisit;

    private int visits;
    private @Nullable String lastChannel;
    private double lastSatisfaction = 1;
    private long busyUntil;
    private long lostAt;
    private @Nullable String lostReason;

    Person(String reference, String name, String segment, CustomerKind kind, Chance chance) {
        this.reference = reference;
        this.name = name;
        this.segment = segment;
        this.kind = kind;
        this.disposition = 0.28 * chance.normal();
        this.taughtByVisit = chance.hit(0.6) ? -0.07 : 0.05;
    }

    /** The mood in which this customer comes. */
    double mood() {
        return disposition + Math.max(-MOST_TAUGHT, Math.min(MOST_TAUGHT, visits * taughtByVisit));
    }

    /** How much better than a stranger this customer is recognised: those who come back to the same place are known. */
    double known(String channel) {
        return visits == 0 ? 0 : channel.equals(lastChannel) ? 0.4 : -0.15;
    }

    /** Whether this customer would come again now. */
    boolean returns(long time, Chance chance) {
        return lostAt == 0 && busyUntil < time && chance.hit(0.35 + 0.3 * Math.max(-1, Math.min(2, lastSatisfaction)));
    }

    void visited(String channel, long until, double satisfaction) {
        visits++;
        lastChannel = channel;
        lastSatisfaction = satisfaction;
        busyUntil = until;
    }

    void leave(long time, String reason) {
        lostAt = time;
        lostReason = reason;
    }

    long lostAt() {
        return lostAt;
    }

    @Nullable String lostReason() {
        return lostReason;
    }
}
