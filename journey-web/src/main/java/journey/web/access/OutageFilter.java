package journey.web.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import journey.service.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Answers 503 where the database is out of reach, has no room, or has no connection to spare. It stands outside of
 * everything, for the session and the sign-in need the database first; and what it answers needs nothing of it: the
 * ordinary error page would wait for the session once more.
 */
final class OutageFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);
    private static final String RETRY_SECONDS = "5";
    private static final String DETAIL = "The database cannot answer just now. What this request brought may not be"
            + " stored; sending it again is safe.";

    private final ITemplateEngine templates;

    OutageFilter(ITemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            if (response.isCommitted() || !Outage.isBehind(failed)) {
                throw failed;
            }
            LOG.error(
                    "{} {} was answered with 503: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    String.valueOf(root(failed).getMessage())
                            .lines()
                            .findFirst()
                            .orElse(""));
            answer(request, response);
        }
    }

    /** The ordinary error page wants the session, which an outage may take away meanwhile. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (Browsers.path(request).startsWith("/api/")) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter()
                    .write("{\"title\":\"" + HttpStatus.SERVICE_UNAVAILABLE.getReasonPhrase() + "\",\"status\":503,"
                            + "\"detail\":\"" + DETAIL + "\"}");
        } else {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setHeader("Content-Security-Policy", Headers.CONTENT_SECURITY_POLICY);
            Context context = new Context(LocaleContextHolder.getLocale());
            context.setVariable("css", request.getContextPath() + "/css/journey.css");
            templates.process("access/outage", context, response.getWriter());
        }
        response.flushBuffer();
    }

    private static Throwable root(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        /** Outside of the session, inside of what measures the requests. */
        private static final int OUTSIDE_OF_THE_SESSION = Ordered.HIGHEST_PRECEDENCE + 10;

        @Bean
        FilterRegistrationBean<OutageFilter> outageFilter(ITemplateEngine templates) {
            FilterRegistrationBean<OutageFilter> registration =
                    new FilterRegistrationBean<>(new OutageFilter(templates));
            registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
            registration.setOrder(OUTSIDE_OF_THE_SESSION);
            return registration;
        }
    }
}
