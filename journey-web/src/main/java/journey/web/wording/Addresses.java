package journey.web.wording;

import jakarta.servlet.ServletContext;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The addresses of things that the firm itself names. References may contain anything; one that would not survive as a
 * part of a path (servers refuse an encoded slash, percent sign or semicolon) goes into the query instead.
 */
@Component("addresses")
public class Addresses {

    private static final Pattern UNSAFE = Pattern.compile("[/\\\\;%\\p{Cntrl}\\u2028\\u2029]|\\.csv$|^\\.{1,2}$");

    private final ServletContext context;

    public Addresses(ServletContext context) {
        this.context = context;
    }

    public String transaction(String reference) {
        return of("/transactions", reference);
    }

    public String customer(String reference) {
        return of("/customers", reference);
    }

    /** The table of a transaction's page as CSV. */
    public String transactionCsv(String reference) {
        return csv("/transactions", reference);
    }

    /** The table of a customer's page as CSV. */
    public String customerCsv(String reference) {
        return csv("/customers", reference);
    }

    /** Where to erase a customer. */
    public String erasure(String reference) {
        return query("/admin/erasure", reference);
    }

    /** Where to delete a transaction. */
    public String deletion(String reference) {
        return query("/admin/deletion", reference);
    }

    /** Where to log a touchpoint of a transaction. */
    public String log(String reference) {
        return query("/log", reference);
    }

    private String of(String folder, String reference) {
        return UNSAFE.matcher(reference).find()
                ? query(folder, reference)
                : context.getContextPath() + folder + "/" + UriUtils.encode(reference, "UTF-8");
    }

    private String csv(String folder, String reference) {
        return UNSAFE.matcher(reference).find()
                ? query(folder + ".csv", reference)
                : context.getContextPath() + folder + "/" + UriUtils.encode(reference, "UTF-8") + ".csv";
    }

    private String query(String path, String reference) {
        return context.getContextPath()
                + UriComponentsBuilder.fromPath(path)
                        .queryParam("reference", "{reference}")
                        .encode()
                        .buildAndExpand(reference)
                        .toUriString();
    }
}
