package journey.web.imports;

import java.util.Locale;
import journey.domain.imports.FactKind;
import journey.service.imports.rules.Layout;

/** A kind of file as the page offers it, with the columns it may have. */
record KindChoice(FactKind kind, String columns) {

    static KindChoice of(FactKind kind) {
        return new KindChoice(kind, Layout.labels(kind));
    }

    public String key() {
        return "imports.kind." + kind.name().toLowerCase(Locale.ROOT);
    }
}
