package journey.web.listing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import journey.service.scope.Scope;
import journey.service.touchpoint.TouchpointFilter;
import journey.service.touchpoint.TouchpointLine;
import journey.service.touchpoint.TouchpointService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of touchpoints as a file: all of it, a part at a time. */
@Component
class TouchpointListCsv {

    private static final int PART = 5_000;

    private final TouchpointService touchpoints;
    private final ZoneId zone;

    TouchpointListCsv(TouchpointService touchpoints, ZoneId zone) {
        this.touchpoints = touchpoints;
        this.zone = zone;
    }

    void write(Scope scope, TouchpointFilter filter, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(
                "transaction",
                "customer",
                "step",
                "occurred_at",
                "due_at",
                "channel",
                "department",
                "employee",
                "verdict",
                "moment",
                "caused_by",
                "note");
        int offset = 0;
        List<TouchpointLine> part;
        do {
            part = touchpoints.list(scope, filter, offset, PART);
            part.forEach(line -> csv.writeRecord(row(line)));
            offset += PART;
        } while (part.size() == PART);
        csv.flush();
    }

    private String[] row(TouchpointLine line) {
        return new String[] {
            ListCsv.text(line.transaction()),
            ListCsv.text(line.customer()),
            ListCsv.text(line.step()),
            time(line.occurredAt()),
            time(line.due()),
            ListCsv.text(line.channel()),
            ListCsv.text(line.department()),
            ListCsv.text(line.employee()),
            Objects.toString(line.verdict(), ""),
            Objects.toString(line.moment(), ""),
            ListCsv.text(line.causedBy()),
            ListCsv.text(line.note())
        };
    }

    private String time(@Nullable Instant time) {
        return time == null ? "" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone));
    }
}
