package journey.service.journey;

import java.util.List;
import journey.domain.journey.Definition;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a definition's text.
 *
 * @param definition null if there are mistakes
 */
public record Reading(@Nullable Definition definition, List<Mistake> mistakes) {

    public Reading {
        mistakes = List.copyOf(mistakes);
    }
}
