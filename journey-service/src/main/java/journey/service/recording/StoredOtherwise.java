package journey.service.recording;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import journey.service.recording.RecordedTransaction.ValuedTouchpoint;
import journey.service.rollup.Difference;
import org.jspecify.annotations.Nullable;

/** Tells which computed values of a transaction are stored otherwise than its facts say. */
final class StoredOtherwise {

    private StoredOtherwise() {}

    static Difference difference(RecordedTransaction judged, TransactionState stored) {
        List<String> parts = new ArrayList<>();
        add(parts, "", judged.summary(), stored.summary());
        for (ValuedTouchpoint touchpoint : judged.changedTouchpoints()) {
            stored.touchpoints().stream()
                    .filter(other -> other.touchpoint().equals(touchpoint.touchpoint()))
                    .findFirst()
                    .ifPresent(other -> add(
                            parts,
                            "touchpoint " + touchpoint.touchpoint().step() + " "
                                    + touchpoint.touchpoint().occurrence() + " ",
                            touchpoint.values(),
                            other.values()));
        }
        String reference = stored.header().reference();
        return new Difference(
                Difference.Kind.TRANSACTION, reference, "transaction " + reference + ": " + String.join("; ", parts));
    }

    private static void add(List<String> parts, String of, Record judged, Record stored) {
        for (RecordComponent component : judged.getClass().getRecordComponents()) {
            Object says = value(component, judged);
            Object is = value(component, stored);
            if (!Objects.equals(says, is)) {
                parts.add(of + component.getName() + ": its facts say " + says + ", stored is " + is);
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
