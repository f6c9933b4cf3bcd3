package journey.service.reports;

import java.util.Locale;

/** By what a report may be narrowed. */
public enum Filter {
    FROM,
    TO,
    JOURNEY,
    CHANNEL,
    DEPARTMENT,
    SEGMENT,
    /** A group of employees: codes with commas between. */
    EMPLOYEES,
    VERSION,
    /** The length of its periods. */
    BY,
    /** The course of a transaction's scores. */
    SHAPE;

    /** As it stands in addresses. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
