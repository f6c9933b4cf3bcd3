package journey.service.imports;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import journey.domain.imports.FactKind;
import org.springframework.stereotype.Component;

/** Counts what imports bring, for those who watch the installation. */
@Component
class ImportMetrics {

    private final MeterRegistry registry;

    ImportMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(FactKind kind, ChunkCounts counts) {
        registry.counter("journey.import.rows", "kind", tag(kind)).increment((double) counts.rows());
        registry.counter("journey.import.refused", "kind", tag(kind)).increment((double) counts.refused());
    }

    void ended(FactKind kind, Duration worked) {
        registry.timer("journey.import.seconds", "kind", tag(kind)).record(worked);
    }

    private static String tag(FactKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
