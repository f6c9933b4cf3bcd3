package journey.web.reports;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Keeps the error page out of an answer that is already on its way. Before it closes the connection the server includes
 * the page there: its words would stand among the rows of a report, or else its own failure beside the cause in the log.
 */
final class CutShortFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean errorPage = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
        if (!(errorPage && response.isCommitted())) {
            chain.doFilter(request, response);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        FilterRegistrationBean<CutShortFilter> cutShortFilter() {
            FilterRegistrationBean<CutShortFilter> registration = new FilterRegistrationBean<>(new CutShortFilter());
            registration.setDispatcherTypes(DispatcherType.INCLUDE, DispatcherType.ERROR);
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }
    }
}
