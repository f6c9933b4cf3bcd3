package journey.service.weaklink.rules;

import java.time.LocalDate;

/**
 * A step's verdicts of one week.
 *
 * @param unknown transactions in which it is not known yet, or never will be, how the step was done
 */
public record Week(LocalDate monday, long well, long measured, long unknown) {

    double share() {
        return (double) well / measured;
    }

    double shareUnknown() {
        return unknown == 0 ? 0 : (double) unknown / (measured + unknown);
    }
}
