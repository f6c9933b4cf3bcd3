package journey.web.log;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Stands outside of everything that may turn a form away, so that what was typed survives it: where the session or its
 * token has gone, the form is kept and shown again (after signing in, if need be); where the server itself fails, as
 * without its database, the answer is a page that holds all of it and sends it again.
 */
final class KeptFormFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFormFilter.class);

    private final ITemplateEngine templates;

    KeptFormFilter(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** A form of another site is nothing that a person typed here. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
        return foreign
                || !request.getMethod().equals("POST")
                || !request.getRequestURI().equals(request.getContextPath() + "/log");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RefusalCatcher caught = new RefusalCatcher(request, response);
        try {
            chain.doFilter(request, caught);
            if (!caught.isRefused()) {
                return;
            }
            if (!caught.isFailure()) {
                KeptEntry.keep(request);
                response.sendRedirect(request.getContextPath() + "/log?" + KeptEntry.PARAMETER);
                return;
            }
        } catch (ServletException | RuntimeException failed) {
            if (response.isCommitted()) {
                throw failed;
            }
            LOG.error("An entry could not be stored; it was given back to its sender.", failed);
        }
        giveBack(request, response);
    }

    private void giveBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> typed = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        Context context = new Context(LocaleContextHolder.getLocale());
        context.setVariable("typed", typed);
        context.setVariable("action", request.getContextPath() + "/log");
        context.setVariable("css", request.getContextPath() + "/css/journey.css");
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        templates.process("log/unsent", context, response.getWriter());
        response.flushBuffer();
    }
}
