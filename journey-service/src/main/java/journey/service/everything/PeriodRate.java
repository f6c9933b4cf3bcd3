package journey.service.everything;

import java.time.LocalDate;
import java.util.OptionalDouble;
import journey.service.everything.rules.EverythingRate;
import org.jspecify.annotations.Nullable;

/**
 * How a journey did in one period.
 *
 * @param firstDay in the firm's zone; null: the whole scope
 * @param rolledYield what the steps' yields would give if failures were independent; none where a required step was
 *     never measured
 */
public record PeriodRate(
        String journey, @Nullable LocalDate firstDay, String period, EverythingRate rate, OptionalDouble rolledYield) {}
