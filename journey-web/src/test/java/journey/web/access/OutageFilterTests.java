package journey.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class OutageFilterTests {

    private static final FilterChain OUT_OF_REACH = (request, response) -> {
        throw new DataAccessResourceFailureException("no database");
    };

    private final OutageFilter filter = new OutageFilter(templates());

    @Test
    void tellsProgramsToComeAgain() throws Exception {
        MockHttpServletResponse response = answer("/api/v1/touchpoints", OUT_OF_REACH);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).contains("\"status\":503", "sending it again is safe");
    }

    @Test
    void tellsPeopleOnAPage() throws Exception {
        MockHttpServletResponse response = answer("/journeys", OUT_OF_REACH);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentType()).startsWith("text/html");
        assertThat(response.getContentAsString()).contains("access/outage");
    }

    @Test
    void standsInForAnErrorPageThatNeedsTheDatabase() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setDispatcherType(DispatcherType.ERROR);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, OUT_OF_REACH);
        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void leavesDefectsToTheErrorPage() {
        IllegalStateException defect = new IllegalStateException("defect");
        assertThatThrownBy(() -> answer("/journeys", (request, response) -> {
                    throw defect;
                }))
                .isSameAs(defect);
    }

    @Test
    void breaksOffWhatIsOnItsWay() {
        assertThatThrownBy(() -> answer("/journeys", (request, response) -> {
                    response.flushBuffer();
                    throw new DataAccessResourceFailureException("no database");
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    /** Shows a template's name in place of what it holds. */
    private static SpringTemplateEngine templates() {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        return engine;
    }

    private MockHttpServletResponse answer(String path, FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", path), response, chain);
        return response;
    }
}
