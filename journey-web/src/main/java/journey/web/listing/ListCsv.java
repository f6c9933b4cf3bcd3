package journey.web.listing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import journey.service.csv.SafeCsv;
import org.jspecify.annotations.Nullable;

/** What lists as files have in common. */
public final class ListCsv {

    private ListCsv() {}

    /** Where a file of that name goes. */
    public static OutputStream named(String name, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        return response.getOutputStream();
    }

    /** A text that no spreadsheet takes for a formula; empty for null. */
    static String text(@Nullable String value) {
        return Objects.requireNonNullElse(SafeCsv.cell(value), "");
    }
}
