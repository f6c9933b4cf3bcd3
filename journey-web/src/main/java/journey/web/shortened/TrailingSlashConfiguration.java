package journey.web.shortened;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;

/** A slash too many at the end of an address leads to the address without it. */
@Configuration
class TrailingSlashConfiguration {

    /** Behind the security filters, which refuse addresses that are none. */
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> trailingSlash() {
        UrlHandlerFilter filter = UrlHandlerFilter.trailingSlashHandler("/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT)
                .build();
        FilterRegistrationBean<UrlHandlerFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }
}
