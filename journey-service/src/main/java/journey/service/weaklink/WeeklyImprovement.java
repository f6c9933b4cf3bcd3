package journey.service.weaklink;

import java.time.LocalDate;
import java.util.Optional;
import journey.service.everything.rules.EverythingRate;
import journey.service.weaklink.rules.OneImprovement;

/** The one improvement that a week's transactions of a journey speak for; empty where they are too few. */
public record WeeklyImprovement(LocalDate monday, EverythingRate rate, Optional<OneImprovement.Choice> choice) {}
