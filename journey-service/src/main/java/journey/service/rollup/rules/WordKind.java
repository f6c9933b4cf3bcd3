package journey.service.rollup.rules;

/** What is told of touchpoints at a step. The number is the one stored. */
public enum WordKind {
    CHANNEL(1),
    MOMENT(2),
    /** Contacts outside the plan, at the step that caused them. */
    AD_HOC(3);

    private final int number;

    WordKind(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** @throws IllegalArgumentException if there is none of this number */
    public static WordKind ofNumber(int number) {
        for (WordKind kind : values()) {
            if (kind.number == number) {
                return kind;
            }
        }
        throw new IllegalArgumentException("a kind is 1, 2 or 3, not " + number);
    }
}
