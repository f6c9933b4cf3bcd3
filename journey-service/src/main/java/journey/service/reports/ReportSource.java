package journey.service.reports;

/** Where the rows of one report come from. A feature offers a report by a bean of this type. */
public interface ReportSource {

    Report report();

    /** Writes the rows in the report's columns, never holding them all. Runs in a read-only snapshot of the data. */
    void write(ReportRequest request, CsvRows rows);
}
