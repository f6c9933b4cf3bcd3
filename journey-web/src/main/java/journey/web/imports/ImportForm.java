package journey.web.imports;

import journey.domain.imports.FactKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file chosen on the page and how to read it. */
record ImportForm(
        @Nullable FactKind kind,
        @Nullable MultipartFile file,
        @Nullable String zone,
        @Nullable Boolean dryRun) {

    /** An unticked box is not sent at all. */
    boolean checksOnly() {
        return Boolean.TRUE.equals(dryRun);
    }
}
