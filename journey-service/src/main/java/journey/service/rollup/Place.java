package journey.service.rollup;

/** Where transactions can be counted apart from each other. */
public enum Place {
    /** The channel in which they began. */
    CHANNEL(1),
    /** Their segment, or else their customer's. */
    SEGMENT(2),
    /** Departments that took part in them without owning a planned step: one counts in several. */
    DEPARTMENT(3);

    private final int dimension;

    Place(int dimension) {
        this.dimension = dimension;
    }

    /** As it stands in the rollups. */
    public int dimension() {
        return dimension;
    }

    /** @throws IllegalArgumentException if there is none of this number */
    public static Place ofDimension(int dimension) {
        for (Place place : values()) {
            if (place.dimension == dimension) {
                return place;
            }
        }
        throw new IllegalArgumentException("a dimension of places is 1, 2 or 3, not " + dimension);
    }
}
