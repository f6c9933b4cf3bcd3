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
}
