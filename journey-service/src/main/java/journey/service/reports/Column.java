package journey.service.reports;

/** A column of a report. */
public record Column(String name, Unit unit) {

    /** What a column's values are, and how they are written. */
    public enum Unit {
        /** The firm's own text or reference; defused where a spreadsheet would take it for a formula. */
        TEXT,
        /** One of the firm's codes. */
        CODE,
        /** One of Journey's own words. */
        WORD,
        YES_NO,
        COUNT,
        /** A fraction of 1. */
        SHARE,
        /** −1 to 1. */
        CORRELATION,
        /** 0 to 100. */
        SCORE,
        SECONDS,
        /** As recorded, on the measure's own scale. */
        RATING,
        /** An amount of money. */
        AMOUNT,
        /** ISO-8601 with the offset of the firm's zone. */
        TIME,
        /** A day, an ISO week, a month, or all. */
        PERIOD
    }
}
