package journey.service.imports.rules;

import java.util.List;
import journey.domain.imports.FactRow;

/** What a row says. */
public sealed interface Mapped {

    /** It says facts. */
    record Facts(FactRow row) implements Mapped {}

    /** It cannot be read; every mistake in it. */
    record Mistakes(List<Mistake> all) implements Mapped {
        public Mistakes {
            all = List.copyOf(all);
        }
    }
}
