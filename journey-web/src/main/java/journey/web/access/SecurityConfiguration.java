package journey.web.access;

import jakarta.servlet.DispatcherType;
import journey.service.access.TokenService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Two doors: one for programs, which show their credentials with each request, and one for people and their sessions. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] PROGRAMS = {"/api/**", "/actuator/**"};

    /** Programs; a person's session does here too, with a CSRF token for what changes something. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ApiRefusals refusals, TokenService tokens) {
        return http.securityMatcher(PROGRAMS)
                .authorizeHttpRequests(SecurityConfiguration::declare)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .addFilterBefore(new TokenFilter(tokens, refusals), BasicAuthenticationFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(csrfTokens()).ignoringRequestMatchers(Browsers::bringsCredentials))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(logout -> logout.disable())
                .headers(Headers::set)
                .build();
    }

    /** People. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, PageRefusals refusals, Landing landing) {
        return http.authorizeHttpRequests(SecurityConfiguration::declare)
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(landing)
                        .failureHandler((request, response, refused) -> {
                            request.setAttribute(SignInController.REFUSED, refused);
                            request.getRequestDispatcher("/sign-in/refused").forward(request, response);
                        }))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .requestCache(cache -> cache.requestCache(landing.cache()))
                .exceptionHandling(errors -> errors.accessDeniedHandler(refusals))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .addFilterBefore(new UploadFilter(), CsrfFilter.class)
                .headers(Headers::set)
                .build();
    }

    /** In a cookie, so that a sign-in page left open over night, or a form after it, is not refused. */
    private static CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName("journey-csrf");
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return repository;
    }

    /** A request is judged once, when it comes in; how it goes on inside is the application's own affair. */
    private static void declare(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        for (Route route : Routes.LIST) {
            if (route.methods().isEmpty()) {
                decide(requests.requestMatchers(route.path().getPatternString()), route);
            }
            for (HttpMethod method : route.methods()) {
                decide(requests.requestMatchers(method, route.path().getPatternString()), route);
            }
        }
        requests.anyRequest().denyAll();
    }

    private static void decide(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl url, Route route) {
        if (route.open()) {
            url.permitAll();
        } else {
            url.hasAnyRole(route.roleNames());
        }
    }
}
