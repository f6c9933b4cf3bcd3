package journey.service.everything;

import java.time.LocalDate;
import journey.service.everything.rules.StepYield;

/** How one planned step of a version did in one week. */
public record StepWeek(
        int blueprintId, String journey, int position, String step, String name, LocalDate monday, StepYield counts) {}
