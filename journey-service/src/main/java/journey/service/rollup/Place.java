package journey.service.rollup;

/** Where transactions can be counted apart from each other. */
public enum Place {
    /** The channel in which they began. */
    CHANNEL(1, "d.channel_id"),
    /** Their segment, or else their customer's. */
    SEGMENT(2, "d.segment_id"),
    /** Departments that took part in them without owning a planned step: one counts in several. */
    DEPARTMENT(3, "unnest(d.departments)");

    private final int dimension;
    private final String numbers;

    Place(int dimension, String numbers) {
        this.dimension = dimension;
        this.numbers = numbers;
    }

    /** As it stands in the rollups. */
    int dimension() {
        return dimension;
    }

    /** Gives the numbers of the places where a delta counts that is not added up yet. */
    String numbers() {
        return numbers;
    }
}
