package journey.service.reports;

/** Where the rows of one report come from. A feature offers a report by a bean of this type. */
public interface ReportSource {

    Report report();

    /** Whether it has a row a fact: it then reads by connections of its own, as of one moment. */
    default boolean isLong() {
        return false;
    }

    /**
     * Writes the rows in the report's columns, never holding them all. Runs in a read-only snapshot of the data, unless it
     * is long.
     *
     * @throws BusyException if as many downloads as there may be at a time are under way
     */
    void write(ReportRequest request, CsvRows rows);
}
