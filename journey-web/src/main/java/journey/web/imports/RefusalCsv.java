package journey.web.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import journey.service.csv.SafeCsv;
import journey.service.imports.ImportService;
import journey.service.imports.Refusal;

/** Refused rows as a file, one line for each mistake. */
final class RefusalCsv {

    private RefusalCsv() {}

    static void write(ImportService imports, long id, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("line", "column", "value", "reason", "row");
            imports.refusals(id, refusal -> write(csv, refusal));
        }
    }

    private static void write(CsvWriter csv, Refusal refusal) {
        csv.writeRecord(
                Long.toString(refusal.line()),
                SafeCsv.cell(refusal.column()),
                SafeCsv.cell(refusal.value()),
                SafeCsv.cell(refusal.reason()),
                SafeCsv.cell(refusal.rowText()));
    }
}
