package journey.web.log;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.ITemplateEngine;

/** Puts the filter that keeps forms outside of security, and inside of the session. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    /** Spring Security's own filter has the order -100. */
    private static final int BEFORE_SECURITY = -101;

    @Bean
    FilterRegistrationBean<KeptFormFilter> keptForms(ITemplateEngine templates) {
        FilterRegistrationBean<KeptFormFilter> filter = new FilterRegistrationBean<>(new KeptFormFilter(templates));
        filter.addUrlPatterns("/log");
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }
}
