package journey.service.demo;

/**
 * How far the demo company has come.
 *
 * @param share of its rows that are stored, 0 to 1; below 1 no figure is final
 */
public record DemoProgress(State state, double share) {

    /** Where the demo company stands. */
    public enum State {
        /** There is none: never was here, or was removed. */
        ABSENT,
        FILLING,
        PRESENT,
        /** The filling broke off; the next start empties the database and fills it again. */
        FAILED
    }

    public boolean isFilling() {
        return state == State.FILLING;
    }

    public boolean isFailed() {
        return state == State.FAILED;
    }
}
