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
    VERSION,
    /** The length of its periods. */
    BY;

    /** As it stands in addresses. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
