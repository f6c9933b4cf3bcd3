package journey.web.log;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A form that came in when its sender could not be let in: kept in the session until it is sent again. */
final class KeptEntry {

    /** Marks a request that the page itself has seen, and so answers. */
    static final String REACHED = "journey.log.reached";

    /** Tells the page to show what was kept. */
    static final String PARAMETER = "kept";

    static final String ATTRIBUTE = "journey.log.kept";

    /** As long as a form can be: even what will be refused as too long is the sender's to shorten. */
    private static final int LONGEST = 2_000_000;

    private KeptEntry() {}

    /** Keeps what was sent. */
    static void keep(HttpServletRequest request) {
        HashMap<String, String> values = new HashMap<>();
        for (RecordComponent field : LogForm.class.getRecordComponents()) {
            String value = request.getParameter(field.getName());
            if (value != null && value.length() <= LONGEST) {
                values.put(field.getName(), value);
            }
        }
        request.getSession().setAttribute(ATTRIBUTE, values);
    }

    /** What was kept. */
    static Optional<LogForm> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(ATTRIBUTE);
        if (!(kept instanceof Map<?, ?> values)) {
            return Optional.empty();
        }
        Map<String, String> texts = new HashMap<>();
        values.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        return Optional.of(LogForm.of(texts));
    }
}
