package journey.web.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells pages their own address, so that it can be kept: without the page of a list and what was typed to find one, for a
 * view is no place for somebody's name.
 */
@ControllerAdvice(annotations = Controller.class)
class HereAdvice {

    private static final Set<String> PASSING = Set.of("page", "q", "reference", "tour");

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        return kept(query == null ? path : path + "?" + query);
    }

    /** What of an address is kept. */
    static String kept(String address) {
        int mark = address.indexOf('?');
        if (mark < 0) {
            return address;
        }
        String query = Arrays.stream(address.substring(mark + 1).split("&"))
                .filter(part -> !PASSING.contains(part.split("=", 2)[0]) && part.contains("=") && !part.endsWith("="))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? address.substring(0, mark) : address.substring(0, mark) + "?" + query;
    }
}
