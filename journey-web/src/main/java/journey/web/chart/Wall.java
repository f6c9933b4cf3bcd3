package journey.web.chart;

import java.util.List;

/**
 * Hundreds of transactions side by side: a column is one of them, a row one planned step.
 *
 * @param columns in the order in which they are shown
 */
public record Wall(String name, List<Step> steps, List<Column> columns) {

    public Wall {
        steps = List.copyOf(steps);
        columns = List.copyOf(columns);
    }

    /** A planned step. */
    public record Step(String name, State state) {}

    /**
     * One transaction.
     *
     * @param title what is told of it where one points at it
     * @param lit whether everything was done well
     * @param verdicts one letter a planned step: W, N, U or - where the step did not apply
     * @param unplanned after which planned step each unplanned contact came, by position; -1: before all
     */
    public record Column(String href, String title, boolean lit, String verdicts, List<Integer> unplanned) {
        public Column {
            unplanned = List.copyOf(unplanned);
        }
    }
}
