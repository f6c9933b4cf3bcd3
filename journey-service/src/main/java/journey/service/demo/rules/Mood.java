package journey.service.demo.rules;

/**
 * How a customer feels in the course of a visit. Facts move the mood, it fades back, and what is felt at a step follows
 * from it with noise. In standard deviations; 0 is the usual customer.
 */
final class Mood {

    private static final double FADES = 0.22;
    private static final double NOISE = 0.75;
    private static final double SKILL_FELT = 0.45;

    private final double rest;
    private final double skill;
    private final Chance chance;
    private double value;
    private double pain;

    Mood(double rest, double skill, Chance chance) {
        this.rest = rest;
        this.skill = skill;
        this.chance = chance;
        this.value = rest;
    }

    double value() {
        return value;
    }

    /** What has gone wrong so far; from about 2 some customers give up. */
    double pain() {
        return pain;
    }

    /** Something came late, by this share of the promised span. */
    void waited(double share) {
        value -= 0.3 + 0.3 * Math.min(1.5, share);
        pain += 0.7 + Math.min(1, share);
    }

    /** Something had to be done again. */
    void again() {
        value -= 0.35;
        pain += 0.9;
    }

    void delighted() {
        value += 0.8;
    }

    void settle() {
        value += FADES * (rest - value);
    }

    /** 1 to 5. */
    int felt(double warmth) {
        int felt = shown(warmth, chance);
        pain += felt <= 2 ? 0.6 : 0;
        return felt;
    }

    /** 1 to 5, as somebody else sees it; changes nothing. */
    int shown(double warmth, Chance seen) {
        double x = warmth + SKILL_FELT * skill + value + NOISE * seen.normal();
        return x >= 1.3 ? 5 : x >= 0 ? 4 : x >= -0.6 ? 3 : x >= -1.2 ? 2 : 1;
    }

    /** 1 to 7, 7 = very easy. */
    int eased(double ease) {
        double x = ease + SKILL_FELT * skill + 0.4 * value + NOISE * chance.normal();
        return x >= 1.7 ? 7 : x >= 0.7 ? 6 : x >= 0 ? 5 : (int) Math.max(1, 5 + Math.floor(x / 0.5));
    }
}
